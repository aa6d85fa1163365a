package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.QuestionFile;
import io.reckon.launcher.question.Strategy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Questions of a published data set, from topic to topic, by a model on a real server ({@code models/recipe/smollm2/README.md}
 * has the commands). Skipped without {@code -Dmodel.server}.
 */
@Timeout(1800)
class ModelServerIT {
    private static final int QUESTIONS = 5;
    private static final int GENERATIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What llama.cpp and vLLM count; llama.cpp counts cached tokens of prompts apart. */
    private static final Set<String> TOKENS = Set.of(
            "llamacpp:prompt_tokens_total",
            "llamacpp:prompt_tokens_cached_total",
            "llamacpp:tokens_predicted_total",
            "vllm:prompt_tokens_total",
            "vllm:generation_tokens_total");

    private static final Set<String> CACHED =
            Set.of("llamacpp:prompt_tokens_cached_total", "vllm:prefix_cache_hits_total");

    @Test
    void questionsFlowEndToEndAndEveryTokenIsAccountedFor() throws Exception {
        String address = System.getProperty("model.server", "");
        assumeTrue(!address.isEmpty(), "no model server: -Dmodel.server=URL and the other properties were not given");
        ModelServer server = new ModelServer(
                URI.create(address), System.getProperty("model.name"), Path.of(System.getProperty("model.tokenizer")));
        ModelChoice models = new ModelChoice(
                Engine.SCRIPTED,
                Checkout.current().models(),
                Optional.empty(),
                OptionalDouble.of(0.7),
                Optional.of(server));
        List<Answer> answers;
        Map<String, Double> before;
        try (Deployment deployment =
                Deployment.start(Checkout.current(), DeploymentOptions.temporary(models), (name, where, after) -> {})) {
            before = counters(server.endpoint());
            answers = ask(deployment, questions());
        }
        Map<String, Double> after = counters(server.endpoint());

        assertThat(answers).hasSize(QUESTIONS).noneMatch(Answer::isOverBudget).allSatisfy(answer -> {
            assertThat(answer.outcome()).isIn(Outcome.ANSWERED, Outcome.NO_ANSWER);
            assertThat(answer.spent().generations()).isEqualTo(GENERATIONS);
        });
        long spent =
                answers.stream().mapToLong(answer -> answer.spent().tokens()).sum();
        assertThat((double) spent).isEqualTo(sum(TOKENS, after) - sum(TOKENS, before));
        double cached = sum(CACHED, after) - sum(CACHED, before);
        assertThat(cached).as("tokens that the server's prefix cache held").isPositive();
        System.out.printf("%d questions, %d tokens, %.0f of them from the server's cache%n", QUESTIONS, spent, cached);
        answers.forEach(
                answer -> System.out.println(answer.questionId() + " " + answer.outcome() + " " + answer.text()));
    }

    private static List<Question> questions() throws IOException {
        List<LabelledQuestion> all = QuestionFile.readLabelled(Path.of(System.getProperty("model.questions")));
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        "server-" + i,
                        all.get(i).text(),
                        OptionalInt.of(GENERATIONS),
                        Optional.of(Strategy.MAJORITY),
                        OptionalLong.of(i),
                        OptionalDouble.empty()))
                .toList();
    }

    private static List<Answer> ask(Deployment deployment, List<Question> questions) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (Exchange exchange = Exchange.open(deployment.ports().bootstrapServers())) {
            new Conversation(exchange, deployment::requireAlive, PATIENCE).ask(questions, answers::add);
        }
        return answers;
    }

    private static double sum(Set<String> names, Map<String, Double> counters) {
        return names.stream()
                .mapToDouble(name -> counters.getOrDefault(name, 0.0))
                .sum();
    }

    /** Counters of the server's metrics by name, without labels. */
    private static Map<String, Double> counters(URI server) throws IOException, InterruptedException {
        Map<String, Double> counters = new HashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.resolve("/metrics")).build();
            client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" "))
                    .forEach(line -> counters.merge(
                            line.substring(0, line.lastIndexOf(' ')).replaceFirst("\\{.*", ""),
                            Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                            Double::sum));
        }
        return counters;
    }
}
