package io.reckon.verifier.engine.pooling;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.BodyReader;
import io.reckon.inference.remote.JsonBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the outputs that answer a request, and picks those at the marks. */
record PoolingReader(PoolingRequest request) implements BodyReader<PooledOutputs> {
    @Override
    public PooledOutputs read(InputStream body) throws IOException {
        JsonNode answer = JsonBody.whole(body);
        List<MarkedText> texts = request.texts();
        double[][][] outputs = new double[texts.size()][][];
        for (JsonNode entry : answer.path("data")) {
            int index = entry.path("index").asInt(-1);
            if (index < 0 || index >= outputs.length || outputs[index] != null) {
                throw wrong(Reason.UNAVAILABLE, "sent outputs of text " + index + " of " + outputs.length);
            }
            outputs[index] = atMarks(texts.get(index), entry.path("data"));
        }
        long missing = Arrays.stream(outputs).filter(output -> output == null).count();
        if (missing > 0) {
            throw wrong(Reason.UNAVAILABLE, "sent no outputs of " + missing + " of " + outputs.length + " texts");
        }
        return new PooledOutputs(Arrays.stream(outputs).flatMap(Arrays::stream).toList(), usage(answer.path("usage")));
    }

    /**
     * Outputs at the marks: a server gives one for each mark, or for each token. By place alone; values tell nothing, for a
     * probability may be 0.
     */
    private static double[][] atMarks(MarkedText text, JsonNode data) {
        List<double[]> rows = rows(data);
        if (rows.size() == text.marks().size()) {
            return rows.toArray(double[][]::new);
        }
        if (rows.size() != text.tokens().length) {
            throw wrong(
                    Reason.INVALID_ARGUMENT,
                    "sent " + rows.size() + " outputs for a text with "
                            + text.marks().size() + " steps and " + text.tokens().length
                            + " tokens; which is which cannot be told");
        }
        return text.marks().stream().map(rows::get).toArray(double[][]::new);
    }

    private static List<double[]> rows(JsonNode data) {
        List<double[]> rows = new ArrayList<>();
        for (JsonNode row : data) {
            rows.add(row.isArray() ? numbers(row) : new double[] {number(row)});
        }
        return rows;
    }

    private static double[] numbers(JsonNode row) {
        double[] numbers = new double[row.size()];
        Arrays.setAll(numbers, i -> number(row.path(i)));
        return numbers;
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(Reason.UNAVAILABLE, "sent an output that is no number: " + value);
        }
        return value.doubleValue();
    }

    private TokenUsage usage(JsonNode counts) {
        JsonNode prompt = counts.path("prompt_tokens");
        if (!prompt.isIntegralNumber()) {
            throw wrong(Reason.UNAVAILABLE, "reports no usage.prompt_tokens");
        }
        if (prompt.longValue() != request.tokens()) {
            throw wrong(Reason.UNAVAILABLE, "read " + prompt.longValue() + " tokens, but was sent " + request.tokens());
        }
        long cached = counts.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        return new TokenUsage(prompt.longValue(), Math.clamp(cached, 0, prompt.longValue()), 0);
    }

    private static EngineException wrong(Reason reason, String what) {
        return new EngineException(reason, "the model's server " + what);
    }
}
