package io.reckon.launcher.broker;

import io.reckon.launcher.process.ParentWatch;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the Kafka child process: formats the storage where that is still to be done, then runs the broker. */
final class BrokerMain {
    /** The same for every run, so that kept data is taken up again: 16 bytes in base 64. */
    private static final String CLUSTER_ID = "cmVja29uLWxhdW5jaGVyMQ";

    private BrokerMain() {}

    /** Takes the path of the server properties. */
    public static void main(String[] arguments) {
        ParentWatch.start();
        String properties = arguments[0];
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", properties}, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {properties});
    }
}
