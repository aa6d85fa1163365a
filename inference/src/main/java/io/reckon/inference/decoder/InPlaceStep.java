package io.reckon.inference.decoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Optional;
import java.util.Set;

/**
 * The decoder for one new token of every row, as a graph that reads and writes keys and values where they are
 * ({@code GroupQueryAttention} with shared buffers): {@code present.*} is bound to the memory of {@code past_key_values.*}, and
 * a row costs what it holds, not what the longest one holds. For one thread.
 */
final class InPlaceStep implements AutoCloseable {
    private static final String MADE_FROM = "model_sha256";

    private final OrtSession session;
    private final CacheShape shape;

    /** Takes over a session whose cache has the given names and sizes. */
    InPlaceStep(OrtSession session, CacheShape shape) {
        this.session = session;
        this.shape = shape;
    }

    /** Whether the step has the weights of a model with the given SHA-256. */
    boolean isMadeFrom(String digest) throws OrtException {
        return session.getMetadata().getCustomMetadataValue(MADE_FROM).equals(Optional.of(digest));
    }

    /** Reads one token of every row; its keys and values are written to the column behind those that the mask names. */
    void run(PassInput input, KeyValues rows, PassOutput output) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        output.resize(input.rows(), 1);
        try (BoundTensors in = new BoundTensors(environment);
                BoundTensors out = new BoundTensors(environment)) {
            in.bind("input_ids", input.tokens(), new long[] {input.rows(), 1});
            in.bind("attention_mask", input.mask(), new long[] {input.rows(), input.past() + 1});
            in.bind(shape.pasts(), rows);
            out.bind("logits", output.logits(), output.logitsShape());
            out.bind(shape.presents(), rows);
            session.run(in.byName(), Set.of(), out.byName()).close();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
