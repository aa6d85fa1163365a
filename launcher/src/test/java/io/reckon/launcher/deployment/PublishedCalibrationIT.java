package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.command.InitialCalibrationCommand;
import io.reckon.calibration.command.PublishCommand;
import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.question.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A calibration that is published to a running system, over a real broker. */
class PublishedCalibrationIT {
    private static final Pattern ID = Pattern.compile("cal-[0-9a-f]{12}");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void difficultyServiceTakesUpWhatIsPublishedAndTheSchedulerWhatHasAPolicy() throws Exception {
        Path models = Checkout.current().models();
        Path neutral = folder.resolve("neutral.json");
        run(new InitialCalibrationCommand(), "--models", models.toString(), "--out", neutral.toString());
        DeploymentOptions options = DeploymentOptions.temporary(new ModelChoice(Engine.SCRIPTED, models));
        try (Deployment deployment = Deployment.start(Checkout.current(), options, (name, address, after) -> {})) {
            String before = ready(deployment, Service.SCHEDULER);

            publish(deployment, neutral);
            awaitInForce(deployment, Service.DIFFICULTY, id(neutral));
            assertThat(ready(deployment, Service.SCHEDULER)).isEqualTo(before).doesNotContain(id(neutral));

            Path shipped = models.resolve("calibration/calibration.json");
            publish(deployment, shipped);
            awaitInForce(deployment, Service.DIFFICULTY, id(shipped));
            awaitInForce(deployment, Service.SCHEDULER, id(shipped));
        }
    }

    @Test
    void aSchedulerIsNotReadyWhileWhatIsPublishedWasMeasuredWithOtherModelsThanAnswer() throws Exception {
        Path models = Checkout.current().models();
        Path shipped = models.resolve("calibration/calibration.json");
        DeploymentOptions options = DeploymentOptions.temporary(new ModelChoice(Engine.SCRIPTED, models));
        try (Deployment deployment = Deployment.start(Checkout.current(), options, (name, address, after) -> {})) {
            publish(deployment, shipped);
            awaitInForce(deployment, Service.SCHEDULER, id(shipped));
            assertThat(ready(deployment, Service.SCHEDULER)).doesNotContain("conflict");

            assertThat(ask(deployment)).singleElement().satisfies(answer -> {
                assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(answer.reason()).contains(digest(shipped, "proposer"));
            });

            assertThat(ready(deployment, Service.SCHEDULER))
                    .contains("\"DOWN\"", "conflict", digest(shipped, "proposer"))
                    .contains("is deployed: deploy that model, or calibrate again");
            assertThat(ready(deployment, Service.DIFFICULTY)).doesNotContain("\"DOWN\"");
        }
    }

    private static List<Answer> ask(Deployment deployment) throws ChildFailedException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        try (Exchange exchange = Exchange.open(deployment.ports().bootstrapServers())) {
            Question question = Question.of("it-other-models", "What is 1 + 1?").withGenerations(4);
            new Conversation(exchange, deployment::requireAlive, PATIENCE).ask(List.of(question), answers::add);
        }
        return answers;
    }

    private static String digest(Path artefact, String model) throws IOException {
        Matcher digest =
                Pattern.compile("\"" + model + "Digest\": \"([0-9a-f]{64})\"").matcher(Files.readString(artefact));
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private static void publish(Deployment deployment, Path artefact) {
        run(
                new PublishCommand(),
                "--calibration",
                artefact.toString(),
                "--bootstrap-servers",
                deployment.ports().bootstrapServers());
    }

    private static void run(Object command, String... arguments) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(status).as(err.toString()).isZero();
    }

    private static String id(Path artefact) throws IOException {
        Matcher id = ID.matcher(Files.readString(artefact));
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private static void awaitInForce(Deployment deployment, Service service, String id)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "";
        while (!last.contains(id)) {
            assertThat(Instant.now()).as("%s at %s: %s", id, service, last).isBefore(end);
            last = ready(deployment, service);
            Thread.sleep(100);
        }
    }

    private static String ready(Deployment deployment, Service service) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:%d/q/health/ready"
                .formatted(deployment.ports().of(service).http()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
