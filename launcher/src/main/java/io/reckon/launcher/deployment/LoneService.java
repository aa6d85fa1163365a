package io.reckon.launcher.deployment;

import io.reckon.launcher.process.Child;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import io.reckon.launcher.process.ChildSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** One service without the others, as a child process on free ports; for measurements. It ends with this JVM at the latest. */
public final class LoneService implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(8);

    private final ChildGroup children = new ChildGroup(STOP_GRACE);
    private final PortBlock block;
    private final RunFolder folder;
    private final ServicePorts ports;
    private final Child child;

    private LoneService(PortBlock block, RunFolder folder, ServicePorts ports, ChildSpec program)
            throws IOException, ChildFailedException, InterruptedException {
        this.block = block;
        this.folder = folder;
        this.ports = ports;
        this.child = children.start(program);
        boolean ready = false;
        try {
            children.awaitReady(child, HttpReadyCheck.of(ports.http()), LIMIT);
            ready = true;
        } finally {
            if (!ready) {
                children.close();
                block.close();
            }
        }
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param settings what to set beside the usual, such as {@code reckon.embedded.threads=2}
     * @throws ChildFailedException when it does not start; nothing is left running then
     */
    public static LoneService start(Checkout checkout, ModelChoice models, Service service, List<String> settings)
            throws IOException, ChildFailedException, InterruptedException {
        PortBlock block = PortBlock.claim(RandomGenerator.getDefault());
        Ports ports = Ports.within(block);
        RunFolder folder = RunFolder.createTemporary();
        ChildSpec program = new Programs(checkout, models, ports, folder).service(service, service.module(), settings);
        return new LoneService(block, folder, ports.of(service), program);
    }

    public ServicePorts ports() {
        return ports;
    }

    /** Its process id. */
    public long pid() {
        return child.pid();
    }

    /** Stops it; its log is gone then. */
    @Override
    public void close() throws IOException {
        children.close();
        block.close();
        folder.discard();
    }
}
