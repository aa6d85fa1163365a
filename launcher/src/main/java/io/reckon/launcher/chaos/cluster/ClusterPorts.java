package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.deployment.PortBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** As many free ports as a cluster needs, from blocks that no other Reckon takes. */
final class ClusterPorts implements AutoCloseable {
    private final List<PortBlock> blocks = new ArrayList<>();

    /** Opens another block, whose ports come next. */
    PortBlock nextBlock() throws IOException {
        PortBlock block = PortBlock.claim(RandomGenerator.getDefault());
        blocks.add(block);
        return block;
    }

    @Override
    public void close() throws IOException {
        for (PortBlock block : blocks) {
            block.close();
        }
    }
}
