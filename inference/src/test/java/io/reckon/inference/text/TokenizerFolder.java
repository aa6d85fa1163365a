package io.reckon.inference.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.inference.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Model folders with small tokenizers of the kinds that others' models have. */
final class TokenizerFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 256;

    private final ObjectNode tokenizer = JSON.createObjectNode();
    private final ObjectNode vocabulary;
    private final ObjectNode settings = JSON.createObjectNode();

    private TokenizerFolder(String... special) {
        tokenizer.put("version", "1.0");
        ObjectNode model = tokenizer.putObject("model").put("type", "BPE");
        vocabulary = model.putObject("vocab");
        model.putArray("merges");
        ArrayNode added = tokenizer.putArray("added_tokens");
        for (String content : special) {
            added.addObject()
                    .put("id", vocabulary.size())
                    .put("content", content)
                    .put("special", true)
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false);
            vocabulary.put(content, vocabulary.size());
        }
    }

    /** As of Llama 2: a space stands before every text, what the vocabulary lacks is written as bytes. */
    static TokenizerFolder sentencePiece() {
        TokenizerFolder folder = new TokenizerFolder("<unk>", "<s>", "</s>");
        ((ObjectNode) folder.tokenizer.path("model"))
                .put("unk_token", "<unk>")
                .put("byte_fallback", true)
                .put("fuse_unk", true);
        for (int each = 0; each < BYTES; each++) {
            folder.word("<0x%02X>".formatted(each));
        }
        folder.word("▁");
        "abcdefgh".chars().forEach(letter -> folder.word(Character.toString(letter)));
        folder.merge("▁", "a").merge("a", "b");
        folder.tokenizer
                .putObject("normalizer")
                .put("type", "Sequence")
                .putArray("normalizers")
                .add(JSON.createObjectNode().put("type", "Prepend").put("prepend", "▁"))
                .add(replace(" ", "▁"));
        folder.tokenizer
                .putObject("decoder")
                .put("type", "Sequence")
                .putArray("decoders")
                .add(replace("▁", " "))
                .add(JSON.createObjectNode().put("type", "ByteFallback"))
                .add(JSON.createObjectNode().put("type", "Fuse"))
                .add(JSON.createObjectNode()
                        .put("type", "Strip")
                        .put("content", " ")
                        .put("start", 1)
                        .put("stop", 0));
        folder.beginWith("<s>");
        return folder;
    }

    /** As of GPT-2: every byte is a character. */
    static TokenizerFolder byteLevel(String... special) {
        TokenizerFolder folder = new TokenizerFolder(special);
        int next = BYTES;
        for (int each = 0; each < BYTES; each++) {
            boolean printable = (each > 32 && each < 127) || (each > 160 && each != 173);
            folder.word(Character.toString(printable ? each : next++));
        }
        ObjectNode byteLevel = JSON.createObjectNode()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", true);
        folder.tokenizer.set("pre_tokenizer", byteLevel);
        folder.tokenizer.set("decoder", byteLevel.deepCopy());
        return folder;
    }

    TokenizerFolder chatTemplate(String template) {
        settings.put("chat_template", template);
        return this;
    }

    private static ObjectNode replace(String pattern, String content) {
        ObjectNode replace = JSON.createObjectNode().put("type", "Replace").put("content", content);
        replace.putObject("pattern").put("String", pattern);
        return replace;
    }

    private void word(String piece) {
        vocabulary.put(piece, vocabulary.size());
    }

    private TokenizerFolder merge(String left, String right) {
        word(left + right);
        ((ArrayNode) tokenizer.path("model").path("merges")).add(left + " " + right);
        return this;
    }

    private void beginWith(String token) {
        ObjectNode processor = tokenizer.putObject("post_processor").put("type", "TemplateProcessing");
        ObjectNode special = JSON.createObjectNode();
        special.putObject("SpecialToken").put("id", token).put("type_id", 0);
        ObjectNode text = JSON.createObjectNode();
        text.putObject("Sequence").put("id", "A").put("type_id", 0);
        processor.putArray("single").add(special).add(text);
        processor.putArray("pair").add(text.deepCopy());
        ObjectNode described =
                processor.putObject("special_tokens").putObject(token).put("id", token);
        described.putArray("ids").add(vocabulary.path(token).intValue());
        described.putArray("tokens").add(token);
    }

    int id(String piece) {
        return vocabulary.path(piece).intValue();
    }

    ModelFolder write(Path path) throws IOException {
        Files.writeString(path.resolve("tokenizer.json"), JSON.writeValueAsString(tokenizer));
        Files.writeString(path.resolve("tokenizer_config.json"), JSON.writeValueAsString(settings));
        Files.writeString(path.resolve("model.onnx"), "");
        StringBuilder sums = new StringBuilder();
        for (String name : List.of("tokenizer.json", "tokenizer_config.json", "model.onnx")) {
            sums.append(sha256(Files.readAllBytes(path.resolve(name))))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        Files.writeString(path.resolve("SHA256SUMS"), sums);
        return ModelFolder.open(path);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
