package io.reckon.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reckon.launcher.deployment.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Tokens per second of others on the same model, threads, prompts and number of tokens.
 *
 * @param raw by number of sequences: a loop around ONNX Runtime in Python
 * @param huggingFace by number of sequences: {@code generate} of Hugging Face transformers
 * @param missing what could not be measured, and why
 */
record Yardsticks(Map<Integer, Double> raw, Map<Integer, Double> huggingFace, List<String> missing) {
    private static final JsonMapper JSON = new JsonMapper();

    Yardsticks {
        raw = Map.copyOf(raw);
        huggingFace = Map.copyOf(huggingFace);
        missing = List.copyOf(missing);
    }

    /** Runs {@code models/recipe/bench}; says in {@link #missing} what it cannot. */
    static Yardsticks measure(Checkout checkout, String python, BenchPlan plan, List<Load> loads)
            throws IOException, InterruptedException {
        Path questions = Files.createTempFile("reckon-bench", ".txt");
        Path errors = Files.createTempFile("reckon-bench", ".log");
        try {
            Files.write(
                    questions,
                    plan.questions().stream()
                            .map(text -> text.replaceAll("\\s+", " "))
                            .toList());
            Process process = new ProcessBuilder(command(python, plan, loads, questions))
                    .directory(checkout.models().toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? parse(output) : none(python + ": " + lastLine(errors));
        } catch (IOException noPython) {
            return none(String.valueOf(noPython.getMessage()));
        } finally {
            Files.delete(questions);
            Files.delete(errors);
        }
    }

    private static List<String> command(String python, BenchPlan plan, List<Load> loads, Path questions) {
        return List.of(
                python,
                "-m",
                "recipe.bench",
                "--model=" + plan.models().resolve("proposer"),
                "--questions=" + questions,
                "--threads=" + plan.threads(),
                "--sequences=" + joined(loads.stream().map(Load::sequences).toList()),
                "--tokens="
                        + joined(loads.stream()
                                .map(load -> Math.round(load.tokensPerSequence()))
                                .toList()));
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
    }

    static Yardsticks parse(String output) throws JsonProcessingException {
        JsonNode json = JSON.readTree(output);
        Map<Integer, Double> raw = new HashMap<>();
        Map<Integer, Double> huggingFace = new HashMap<>();
        for (JsonNode row : json.path("rows")) {
            int sequences = row.path("sequences").intValue();
            if (row.has("raw")) {
                raw.put(sequences, row.path("raw").doubleValue());
            }
            if (row.has("huggingFace")) {
                huggingFace.put(sequences, row.path("huggingFace").doubleValue());
            }
        }
        List<String> missing = json.path("missing").properties().stream()
                .map(reason -> reason.getKey() + ": " + reason.getValue().asText())
                .toList();
        return new Yardsticks(raw, huggingFace, missing);
    }

    private static Yardsticks none(String reason) {
        return new Yardsticks(Map.of(), Map.of(), List.of("comparison: " + reason));
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? "no output" : lines.getLast();
    }

    /** Rate of the raw loop, where it was measured. */
    OptionalDouble raw(int sequences) {
        return rate(raw, sequences);
    }

    /** Rate of generate, where it was measured. */
    OptionalDouble huggingFace(int sequences) {
        return rate(huggingFace, sequences);
    }

    /** How much the raw loop itself gains from sequences beyond those of one question, where both were measured. */
    OptionalDouble rawGain() {
        OptionalDouble few = raw(ConcurrencyGain.SAMPLES);
        OptionalDouble many = raw(ConcurrencyGain.QUESTIONS * ConcurrencyGain.SAMPLES);
        return few.isPresent() && many.isPresent()
                ? OptionalDouble.of(many.getAsDouble() / few.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble rate(Map<Integer, Double> rates, int sequences) {
        Double rate = rates.get(sequences);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }
}
