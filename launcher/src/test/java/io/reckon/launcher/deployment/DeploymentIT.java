package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.QuestionFile;
import io.reckon.launcher.question.Strategy;
import io.reckon.launcher.question.StratifiedChoice;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole system as people start it: a real broker, the services that the build just packaged, the models that ship. */
class DeploymentIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Checkout CHECKOUT = Checkout.current();

    private static Deployment deployment;
    private static List<Question> heldOut;

    @BeforeAll
    static void start() throws Exception {
        Path models = CHECKOUT.models();
        List<LabelledQuestion> pool = QuestionFile.readLabelled(models.resolve("questions/test.jsonl"));
        List<LabelledQuestion> chosen = StratifiedChoice.choose(pool, 4, 1);
        heldOut = IntStream.range(0, chosen.size())
                .mapToObj(place -> Question.of("it-" + place, chosen.get(place).text()))
                .toList();
        deployment = Deployment.start(
                CHECKOUT,
                DeploymentOptions.temporary(new ModelChoice(Engine.EMBEDDED, models)),
                (name, address, after) -> System.out.println(name + " " + address + " " + after));
    }

    @AfterAll
    static void stoppingLeavesNoProcessAndNoPortBehind() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        deployment.close();
        assertThat(children).hasSizeGreaterThanOrEqualTo(5).noneMatch(ProcessHandle::isAlive);
        assertThat(portsOf(deployment)).allMatch(PortBlock::isFree);
        assertThat(deployment.folder()).doesNotExist();
    }

    @Test
    void everyQuestionGetsOneAnswerWithinItsBudget() throws Exception {
        List<Answer> answers = ask(
                heldOut.stream().map(question -> question.withGenerations(4)).toList());
        assertThat(answers).hasSameSizeAs(heldOut).noneMatch(Answer::isOverBudget);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.outcome()).isIn(Outcome.ANSWERED, Outcome.NO_ANSWER);
            assertThat(answer.spent().generations()).isBetween(1, 4);
            assertThat(answer.finding().bin()).isBetween(1, 5);
        });
    }

    @Test
    void aPinnedStrategyIsTheOneThatRuns() throws Exception {
        Question pinned = Question.of("it-pinned", heldOut.getFirst().text());
        List<Answer> answers = ask(List.of(pinned.withGenerations(1).pinnedTo(Strategy.MAJORITY)));
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.finding().strategy()).isEqualTo("majority");
            assertThat(answer.spent().generations()).isEqualTo(1);
        });
    }

    @Test
    void aRefusedQuestionComesBackWithItsReason() throws Exception {
        List<Answer> answers =
                ask(List.of(Question.of("it-refused", heldOut.getFirst().text()).withGenerations(0)));
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(answer.reason()).startsWith("BUDGET_NOT_POSITIVE");
        });
    }

    @Test
    void theConsoleProducerIsEnoughToAsk() throws Exception {
        String line = "{\"id\": \"it-console\", \"text\": \"%s\", \"budget\": {\"generations\": 1}}%n"
                .formatted(heldOut.getFirst().text());
        List<Answer> answers = new ArrayList<>();
        try (Exchange exchange = Exchange.open(deployment.ports().bootstrapServers())) {
            assertThat(produce(line)).isZero();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (answers.isEmpty() && System.nanoTime() < deadline) {
                exchange.poll(Duration.ofMillis(200)).stream()
                        .filter(answer -> answer.questionId().equals("it-console"))
                        .forEach(answers::add);
            }
        }
        assertThat(answers).singleElement().extracting(Answer::outcome).isIn(Outcome.ANSWERED, Outcome.NO_ANSWER);
    }

    private static List<Answer> ask(List<Question> questions) throws ChildFailedException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        try (Exchange exchange = Exchange.open(deployment.ports().bootstrapServers())) {
            new Conversation(exchange, deployment::requireAlive, PATIENCE).ask(questions, answers::add);
        }
        return answers;
    }

    private static int produce(String line) throws IOException, InterruptedException {
        Process producer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ConsoleProducer",
                        "--bootstrap-server",
                        deployment.ports().bootstrapServers(),
                        "--topic",
                        "questions")
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (Writer input = producer.outputWriter()) {
            input.write(line);
        }
        return producer.waitFor();
    }

    private static List<Integer> portsOf(Deployment deployment) {
        Ports ports = deployment.ports();
        Stream<Integer> services = ports.services().values().stream()
                .flatMap(own -> Stream.of(own.http(), own.grpc()))
                .filter(port -> port != 0);
        return Stream.concat(Stream.of(ports.kafka(), ports.controller()), services)
                .toList();
    }
}
