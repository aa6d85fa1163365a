package io.reckon.verifier.engine.pooling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.verifier.engine.ScriptedModelServer;
import io.reckon.verifier.engine.ScriptedRewardModel;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.Scoring;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scripted engine behind vLLM's pooling API, as a Qwen2.5-Math-PRM. */
final class ScriptedPoolingServer extends ScriptedModelServer {
    static final String MODEL = "scripted-prm";

    private final RewardModel rewardModel =
            new ScriptedRewardModel(new Latency(Duration.ofMillis(1), Clock.systemUTC()), Ledger.in(Optional.empty()));
    private final ChatTexts texts = new ChatTexts();
    private volatile Answer answer = Answer.AT_MARKS;

    ScriptedPoolingServer() throws IOException {
        super(MODEL, "/pooling");
        start();
    }

    /** What the server does with a request. */
    enum Answer {
        /** Pools at the marks. */
        AT_MARKS,
        /** Pools at every token, as vLLM did where it ignored STEP. */
        AT_TOKENS,
        /** Forgets the last mark. */
        ONE_SHORT,
        /** Gives logits in place of probabilities. */
        LOGITS,
        /** Says that it is busy. */
        TOO_MANY,
        /** Fails. */
        FAILURE,
        /** Sends what is no JSON. */
        NO_JSON,
        /** Reads the request and never answers. */
        NEVER
    }

    void answers(Answer next) {
        answer = next;
    }

    @Override
    protected void answer(HttpExchange exchange, JsonNode request) throws IOException {
        switch (answer) {
            case AT_MARKS, AT_TOKENS, ONE_SHORT, LOGITS ->
                send(exchange, 200, outputs(request).toString());
            case TOO_MANY -> refuse(exchange, 429);
            case FAILURE -> send(exchange, 500, "{\"error\":{\"message\":\"CUDA gone\"}}");
            case NO_JSON -> send(exchange, 200, "{\"data\":[[0.5");
            case NEVER -> hold();
        }
    }

    private JsonNode outputs(JsonNode request) {
        ObjectNode response = object().put("object", "list").put("model", MODEL);
        ArrayNode data = response.putArray("data");
        long read = 0;
        for (JsonNode text : request.path("input")) {
            ObjectNode entry = data.addObject().put("index", data.size() - 1).put("object", "pooling");
            fill(entry.putArray("data"), text, scores(text));
            read += text.size();
        }
        count(read);
        response.putObject("usage").put("prompt_tokens", read).put("total_tokens", read);
        return response;
    }

    private List<Double> scores(JsonNode text) {
        ChatTexts.Text read = texts.read(text);
        CallContext context = new CallContext("call", "question", Instant.MAX);
        return rewardModel
                .score(new Scoring(context, read.question(), List.of(new Rollout(read.steps(), false))))
                .scores()
                .getFirst()
                .steps();
    }

    private void fill(ArrayNode rows, JsonNode text, List<Double> scores) {
        int next = 0;
        for (JsonNode token : text) {
            boolean isMark = token.asInt() == ChatTexts.MARK;
            if (isMark || answer == Answer.AT_TOKENS) {
                // an output that is 0 where it counts for nothing, and may be 0 where it counts
                row(rows, isMark ? scores.get(next) : 0);
            }
            next += isMark ? 1 : 0;
        }
        if (answer == Answer.ONE_SHORT) {
            rows.remove(rows.size() - 1);
        }
    }

    private void row(ArrayNode rows, double score) {
        if (answer == Answer.LOGITS) {
            rows.addArray().add(-3.5).add(4.25);
        } else {
            rows.addArray().add(1 - score).add(score);
        }
    }

    @Override
    public void close() {
        super.close();
        texts.close();
    }
}
