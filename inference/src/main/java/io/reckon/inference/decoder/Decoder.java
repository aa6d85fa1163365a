package io.reckon.inference.decoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.nio.file.Path;
import java.util.Set;

/**
 * A decoder exported to ONNX in the layout of Hugging Face Optimum: {@code input_ids}, {@code attention_mask},
 * {@code position_ids} and {@code past_key_values.*} in, {@code logits}, perhaps {@code values}, and {@code present.*} out.
 * Inputs and outputs lie in memory that ONNX Runtime works on directly; nothing passes through the heap. For one thread.
 */
public final class Decoder implements AutoCloseable {
    private static final String LOGITS = "logits";
    private static final String VALUES = "values";
    private static final String POSITIONS = "position_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final CacheShape shape;
    private final Set<String> inputs;
    private final boolean hasValues;
    private final int vocabularySize;

    private Decoder(OrtSession session, CacheShape shape, int vocabularySize) {
        this.session = session;
        this.shape = shape;
        this.inputs = session.getInputNames();
        this.hasValues = session.getOutputNames().contains(VALUES);
        this.vocabularySize = vocabularySize;
    }

    /**
     * Loads the folder's weights.
     *
     * @param threads threads that one pass may use
     * @throws ModelException where ONNX Runtime cannot load them or they are no decoder with a cache
     * @throws IllegalArgumentException where the device cannot be had
     */
    public static Decoder load(ModelFolder folder, int vocabularySize, Device device, int threads) {
        Path weights = folder.file(ModelFolder.WEIGHTS);
        try (OrtSession.SessionOptions options = device.options(threads)) {
            OrtSession session = OrtEnvironment.getEnvironment().createSession(weights.toString(), options);
            return new Decoder(session, CacheShape.of(session), vocabularySize);
        } catch (OrtException e) {
            throw new ModelException(weights, "is no usable decoder (" + e.getMessage() + ")", e);
        }
    }

    /** Returns names and sizes of the key-value tensors. */
    public CacheShape cacheShape() {
        return shape;
    }

    /** Whether the model has a value head, as reward models have. */
    public boolean hasValues() {
        return hasValues;
    }

    /** Returns room for the output of passes. */
    public PassOutput newOutput() {
        return new PassOutput(vocabularySize);
    }

    /**
     * Runs one pass.
     *
     * @param input what to read
     * @param past keys and values of the columns before, {@code input.rows()} by {@code input.past()}
     * @param present receives keys and values of all columns; not {@code past}
     * @param output receives logits and values
     * @throws DecoderException where ONNX Runtime fails
     */
    public void run(PassInput input, KeyValues past, KeyValues present, PassOutput output) {
        present.resize(input.rows(), input.past() + input.width());
        output.resize(input.rows(), input.width());
        try (BoundTensors in = new BoundTensors(environment);
                BoundTensors out = new BoundTensors(environment)) {
            long[] read = {input.rows(), input.width()};
            in.bind("input_ids", input.tokens(), read);
            in.bind("attention_mask", input.mask(), new long[] {input.rows(), input.past() + input.width()});
            if (inputs.contains(POSITIONS)) {
                in.bind(POSITIONS, input.positions(), read);
            }
            in.bind(shape.pasts(), past);
            out.bind(LOGITS, output.logits(), output.logitsShape());
            if (hasValues) {
                out.bind(VALUES, output.values(), output.valuesShape());
            }
            out.bind(shape.presents(), present);
            session.run(in.byName(), Set.of(), out.byName()).close();
        } catch (OrtException e) {
            throw new DecoderException("a pass of the decoder failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new DecoderException("cannot close the session", e);
        }
    }
}
