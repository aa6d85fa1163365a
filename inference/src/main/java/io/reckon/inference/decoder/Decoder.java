package io.reckon.inference.decoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A decoder exported to ONNX in the layout of Hugging Face Optimum: {@code input_ids}, {@code attention_mask},
 * {@code position_ids} and {@code past_key_values.*} in, {@code logits}, perhaps {@code values}, and {@code present.*} out.
 * Where the folder has {@value ModelFolder#STEP} as well, decode steps run on that graph, which copies no keys and values.
 * Inputs and outputs lie in memory that ONNX Runtime works on directly; nothing passes through the heap. For one thread.
 */
public final class Decoder implements AutoCloseable {
    private static final String LOGITS = "logits";
    private static final String VALUES = "values";
    private static final String POSITIONS = "position_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Optional<InPlaceStep> inPlaceStep;
    private final CacheShape shape;
    private final Set<String> inputs;
    private final boolean hasValues;
    private final int vocabularySize;

    private Decoder(OrtSession session, CacheShape shape, Optional<InPlaceStep> inPlaceStep, int vocabularySize) {
        this.session = session;
        this.inPlaceStep = inPlaceStep;
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
        OrtSession session = session(folder.file(ModelFolder.WEIGHTS), device, threads);
        CacheShape shape = shape(folder.file(ModelFolder.WEIGHTS), session);
        Optional<InPlaceStep> inPlaceStep =
                folder.has(ModelFolder.STEP) ? Optional.of(step(folder, shape, device, threads)) : Optional.empty();
        return new Decoder(session, shape, inPlaceStep, vocabularySize);
    }

    private static InPlaceStep step(ModelFolder folder, CacheShape shape, Device device, int threads) {
        Path file = folder.file(ModelFolder.STEP);
        InPlaceStep step = new InPlaceStep(session(file, device, threads), shape);
        try {
            if (!step.isMadeFrom(folder.digest())) {
                throw new ModelException(file, "was made from another " + ModelFolder.WEIGHTS + ": make it anew");
            }
        } catch (OrtException e) {
            throw unusable(file, e);
        }
        return step;
    }

    private static OrtSession session(Path weights, Device device, int threads) {
        try (OrtSession.SessionOptions options = device.options(threads)) {
            return OrtEnvironment.getEnvironment().createSession(weights.toString(), options);
        } catch (OrtException e) {
            throw unusable(weights, e);
        }
    }

    private static CacheShape shape(Path weights, OrtSession session) {
        try {
            return CacheShape.of(session);
        } catch (OrtException e) {
            throw unusable(weights, e);
        }
    }

    private static ModelException unusable(Path weights, OrtException cause) {
        return new ModelException(weights, "is no usable decoder (" + cause.getMessage() + ")", cause);
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

    /**
     * Runs one decode step: reads one token of every row and writes its keys and values behind those that the row holds.
     *
     * @param input what to read, of width 1; pasts begin at the first column
     * @param rows keys and values, {@code input.rows()} by {@code input.past()}, with a free column in every row
     * @param spare memory to work with; not {@code rows}
     * @param output receives the logits
     * @throws DecoderException where ONNX Runtime fails
     */
    public void step(PassInput input, KeyValues rows, KeyValues spare, PassOutput output) {
        if (inPlaceStep.isPresent()) {
            try {
                inPlaceStep.get().run(input, rows, output);
            } catch (OrtException e) {
                throw new DecoderException("a step of the decoder failed: " + e.getMessage(), e);
            }
        } else {
            run(input, rows, spare, output);
            for (int row = 0; row < input.rows(); row++) {
                rows.copy(spare.span(row, input.past(), 1), row, input.position(row));
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
            if (inPlaceStep.isPresent()) {
                inPlaceStep.get().close();
            }
        } catch (OrtException e) {
            throw new DecoderException("cannot close the session", e);
        }
    }
}
