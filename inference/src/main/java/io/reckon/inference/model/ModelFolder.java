package io.reckon.inference.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with one model in the layout of Hugging Face Optimum: {@code model.onnx}, perhaps with its tensors in
 * {@code model.onnx_data}, {@code config.json}, {@code generation_config.json}, {@code tokenizer.json},
 * {@code tokenizer_config.json} and {@code SHA256SUMS}.
 */
public final class ModelFolder {
    /** File of the weights. */
    public static final String WEIGHTS = "model.onnx";

    /** File of the decode step alone, with the same weights; a folder may lack it. */
    public static final String STEP = "step.onnx";

    /** File of the tokenizer. */
    public static final String TOKENIZER = "tokenizer.json";

    /** The weights, and where large models keep the tensors themselves; ONNX Runtime maps the latter into memory. */
    private static final List<String> ALL_WEIGHTS = List.of(WEIGHTS, "model.onnx_data");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final String digest;

    private ModelFolder(Path path, String digest) {
        this.path = path;
        this.digest = digest;
    }

    /**
     * Opens the folder and compares every file with its checksum, where it states them.
     *
     * @throws ModelException naming the file that is missing or corrupt
     */
    public static ModelFolder open(Path path) {
        return new ModelFolder(path, Checksums.of(path, ALL_WEIGHTS).identity(ALL_WEIGHTS));
    }

    /**
     * Opens a folder that holds how a model's texts are written, whatever else: {@code tokenizer.json}, the templates beside it
     * and {@code config.json}. Its digest is that of {@code tokenizer.json}; weights are neither wanted nor read.
     *
     * @throws ModelException where that file is missing
     */
    public static ModelFolder openTexts(Path path) {
        return new ModelFolder(path, Checksums.digest(path.resolve(TOKENIZER)));
    }

    public Path path() {
        return path;
    }

    /** Returns the path of a file in the folder, whether it exists or not. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Whether the folder has the file. */
    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** Returns the SHA-256 of the weights, or of the tokenizer where there are only texts, lower-case hexadecimal. */
    public String digest() {
        return digest;
    }

    /**
     * Reads a JSON file of the folder.
     *
     * @throws ModelException where it is missing or no JSON
     */
    public JsonNode json(String name) {
        Path file = file(name);
        if (!has(name)) {
            throw new ModelException(file, "is missing");
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new ModelException(file, "is not valid JSON (" + e.getOriginalMessage() + ")", e);
        } catch (IOException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
