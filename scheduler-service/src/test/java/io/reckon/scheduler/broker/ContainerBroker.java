package io.reckon.scheduler.broker;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container. */
final class ContainerBroker implements KafkaBroker {

    private final KafkaContainer container;

    ContainerBroker(String version) {
        this.container = new KafkaContainer(image(version));
        container.start();
    }

    /** Whether Docker answers and has the image. Testcontainers' own probe would try to download for minutes. */
    static boolean hasImage(String version) throws InterruptedException {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", image(version))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!inspect.waitFor(5, TimeUnit.SECONDS)) {
                inspect.destroyForcibly();
                return false;
            }
            return inspect.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String image(String version) {
        return "apache/kafka:" + version;
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
