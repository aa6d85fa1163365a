package io.reckon.proposer.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.metrics.RemoteMeters;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import io.reckon.proposer.proposal.SamplingPlan;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a server may go wrong ends in a clear status, in bounded time. */
@Timeout(60)
class OpenAiFaultsTest {
    private static final String USAGE = "{\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d}}";
    private static final String END =
            "{\"choices\":[{\"index\":0,\"text\":\"\",\"finish_reason\":\"stop\",\"stop_reason\":null}]}";

    private ScriptedCompletionServer server;
    private Generator generator;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedCompletionServer();
        generator = Servers.generator(1, server.address());
    }

    @AfterEach
    void close() {
        generator.close();
        server.close();
    }

    private static Proposal proposal(Instant deadline) {
        return new Proposal(
                new CallContext("q/1", "q", deadline),
                new QuestionText("How many?"),
                List.of(new Prefix(new Steps(List.of()), 3)),
                Stop.SOLUTION,
                new SamplingPlan(Sampling.at(1), 60, 1));
    }

    private EngineException failure() {
        return catchThrowableOfType(EngineException.class, () -> generator.propose(proposal(Instant.MAX)));
    }

    private static int promptLength() {
        return ChatPrompts.writer().prompt(new QuestionText("How many?"), Attempts.NONE).length;
    }

    static Stream<Arguments> wrongAnswers() {
        String usage = USAGE.formatted(promptLength(), 1);
        return Stream.of(
                Arguments.of("an error", Fault.status(500, "{\"error\":{\"message\":\"CUDA gone\"}}"), "CUDA gone"),
                Arguments.of("an error without words", Fault.status(502, ""), "502"),
                Arguments.of("no JSON", Fault.events("{\"choices\":[{", "[DONE]"), "no JSON"),
                Arguments.of("a page", Fault.status(200, "<html>"), "ended before it was complete"),
                Arguments.of("a truncated stream", Fault.events(END), "ended before it was complete"),
                Arguments.of("a stream cut in a choice", Fault.events(usage, "[DONE]"), "before all completions"),
                Arguments.of("no usage", Fault.events(END, "[DONE]"), "no usage"),
                Arguments.of(
                        "the usage of another prompt", Fault.events(END, USAGE.formatted(3, 1), "[DONE]"), "read 3"),
                Arguments.of(
                        "more than was asked for",
                        Fault.events(END, USAGE.formatted(promptLength(), 61), "[DONE]"),
                        "more than was asked for"),
                Arguments.of(
                        "the prompt again",
                        Fault.events(
                                "{\"choices\":[{\"index\":0,\"text\":\"How many?\",\"logprobs\":{\"token_logprobs\":[null,-1,-2]}}]}",
                                END,
                                usage,
                                "[DONE]"),
                        "repeats the prompt"),
                Arguments.of("a choice too many", Fault.events(END.replace(":0", ":4"), "[DONE]"), "choice 4"),
                Arguments.of(
                        "its giving up", Fault.events("{\"error\":{\"message\":\"out of pages\"}}"), "out of pages"),
                Arguments.of(
                        "an abort",
                        Fault.events(END.replace("\"stop\"", "\"abort\""), usage, "[DONE]"),
                        "gave a completion up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void aWrongAnswerIsUnavailableAndSaysWhy(String name, Fault fault, String message) {
        server.fails(fault);

        EngineException failure = failure();

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aServerThatSaysWhenToComeBackIsPushBack(int status) {
        server.fails(Fault.status(status, "{\"message\":\"slow down\"}"));

        EngineException failure = failure();

        assertThat(failure.reason()).isEqualTo(Reason.RESOURCE_EXHAUSTED);
        assertThat(failure.retryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure).hasMessageContaining("slow down");
    }

    @Test
    void aServerThatFailsInARowIsOutOfServiceUntilALookSucceeds() {
        server.fails(Fault.status(500, "{\"message\":\"CUDA gone\"}"));
        awaitDown(generator);

        assertThatThrownBy(generator::model).hasMessageContaining("CUDA gone");

        server.fails(Fault.NONE);
        awaitServing(generator);
        assertThat(generator.propose(proposal(Instant.MAX)).samples()).hasSize(3);
    }

    @Test
    void otherServersAreUsedWhileOneFails() throws IOException {
        try (ScriptedCompletionServer other = new ScriptedCompletionServer();
                Generator pooled = Servers.generator(1, server.address(), other.address())) {
            pooled.propose(proposal(Instant.MAX));
            ScriptedCompletionServer used =
                    other.requests().size() > server.requests().size() ? other : server;
            used.fails(Fault.status(500, "{\"message\":\"CUDA gone\"}"));

            int failed = 0;
            while (isFailing(pooled)) {
                failed++;
            }

            assertThat(failed).isBetween(1, 3);
            assertThat(pooled.model().digest()).hasSize(64);
        }
    }

    @Test
    void requestsAreMeasured() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RemoteSettings settings = Servers.remote(Duration.ofSeconds(20), server.address());
        try (Generator measured = Servers.generator(settings, 1, new RemoteMeters(registry, settings.model()))) {
            Proposed proposed = measured.propose(proposal(Instant.MAX));
            server.fails(Fault.status(429, ""));
            assertThatThrownBy(() -> measured.propose(proposal(Instant.MAX))).hasMessageContaining("429");

            assertThat(registry.get("tts.server.requests")
                            .tag("server", server.address().toString())
                            .tag("outcome", "answered")
                            .timer()
                            .count())
                    .isEqualTo(3);
            assertThat(registry.get("tts.server.requests")
                            .tag("outcome", "resource_exhausted")
                            .timer()
                            .count())
                    .isBetween(1L, 3L);
            assertThat(tokens(registry, "read")).isEqualTo((double)
                    (proposed.usage().prompt() - proposed.usage().cached()));
            assertThat(tokens(registry, "sampled"))
                    .isEqualTo((double) proposed.usage().generated());
            assertThat(registry.get("tts.server.inflight").gauge().value()).isZero();
        }
    }

    private static double tokens(MeterRegistry registry, String kind) {
        return registry.get("tts.tokens").tag("kind", kind).counter().count();
    }

    private static boolean isFailing(Generator generator) {
        try {
            generator.propose(proposal(Instant.MAX));
            return false;
        } catch (EngineException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
            return true;
        }
    }

    @Test
    void theServersOwnBoundOfTheContextIsAnInvalidArgument() {
        server.fails(Fault.status(400, "{\"error\":{\"message\":\"maximum context length is 40 tokens\"}}"));

        EngineException failure = failure();

        assertThat(failure.reason()).isEqualTo(Reason.INVALID_ARGUMENT);
        assertThat(failure).hasMessageContaining("maximum context length is 40 tokens");
    }

    @Test
    void anEmptyCompletionIsASampleWithoutSteps() {
        server.fails(Fault.events(END, USAGE.formatted(promptLength(), 1), "[DONE]"));

        Proposed proposed = generator.propose(proposal(Instant.MAX));

        assertThat(proposed.samples()).hasSize(3).allMatch(Sample::finished);
        assertThat(proposed.samples())
                .extracting(sample -> sample.steps().lines())
                .allMatch(List::isEmpty);
        assertThat(proposed.usage().generated()).isEqualTo(3);
    }

    @Test
    void aDeadlineClosesTheConnections() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(3);
        server.fails(Fault.endless(left::countDown));

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> generator.propose(proposal(Instant.now().plusMillis(300))));

        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE_EXCEEDED);
        assertThat(left.await(10, TimeUnit.SECONDS))
                .as("the server sees all clients go")
                .isTrue();
    }

    @Test
    void aCancelledCallClosesTheConnections() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        CountDownLatch left = new CountDownLatch(3);
        server.fails(Fault.endless(begun::countDown, left::countDown));
        Thread caller = Thread.ofVirtual().start(() -> failure());
        begun.await();

        caller.interrupt();

        assertThat(left.await(10, TimeUnit.SECONDS))
                .as("the server sees all clients go")
                .isTrue();
        assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aServerThatNeverEndsIsGivenUpAfterTheTimeout() {
        RemoteSettings settings = Servers.remote(Duration.ofMillis(300), server.address());
        try (Generator impatient = Servers.generator(settings, 1)) {
            server.fails(Fault.endless(() -> {}));
            assertThatThrownBy(() -> impatient.propose(proposal(Instant.MAX)))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE))
                    .hasMessageContaining("took more than PT0.3S");
        }
    }

    @Test
    void aServerThatIsDownIsWaitedFor() throws IOException {
        int port = server.port();
        server.close();
        try (Generator early = Servers.generator(1, URI.create("http://localhost:" + port))) {
            assertThatThrownBy(early::model).hasMessageContaining("does not answer");
            assertThatThrownBy(() -> early.propose(proposal(Instant.MAX)))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE));
            server = new ScriptedCompletionServer(port);

            awaitServing(early);

            assertThat(early.propose(proposal(Instant.MAX)).samples()).hasSize(3);
        }
    }

    @Test
    void aServerThatStallsAtTheStartIsDownUntilItDoesNot() {
        server.fails(Fault.endless(() -> {}));
        RemoteSettings settings = Servers.remote(Duration.ofMillis(500), server.address());
        try (Generator early = Servers.generator(settings, 1)) {
            assertThatThrownBy(early::model).hasMessageContaining("does not answer in full within PT0.5S");
            server.fails(Fault.NONE);

            awaitServing(early);
        }
    }

    @Test
    void anotherServerTakesOverWhereOneIsDown() throws IOException {
        ScriptedCompletionServer other = new ScriptedCompletionServer();
        try (Generator pooled = Servers.generator(1, server.address(), other.address())) {
            List<Sample> before = pooled.propose(proposal(Instant.MAX)).samples();
            ScriptedCompletionServer used =
                    other.requests().size() > server.requests().size() ? other : server;
            used.close();

            assertThat(pooled.propose(proposal(Instant.MAX)).samples()).isEqualTo(before);
        } finally {
            other.close();
        }
    }

    @Test
    void aWrongModelIsRefusedAtTheStart() {
        RemoteSettings right = Servers.remote(Duration.ofSeconds(5), server.address());
        RemoteSettings wrong =
                new RemoteSettings(right.endpoints(), "other", right.key(), right.stated(), right.limits());

        assertThatThrownBy(() -> Servers.generator(wrong, 1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not serve the model other, but scripted-instruct");
    }

    @Test
    void aServerThatLacksWhatIsNeededIsRefusedAtTheStart() {
        server.fails(Fault.events(
                "{\"choices\":[{\"index\":0,\"text\":\"a\",\"finish_reason\":\"length\"}]}",
                USAGE.formatted(3, 1),
                "[DONE]"));

        assertThatThrownBy(() -> Servers.generator(1, server.address()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("read 3 tokens, but was sent");
    }

    @Test
    void aKeyThatIsRefusedIsAFailureOfTheStart() {
        server.fails(Fault.status(401, "{\"message\":\"no\"}"));

        assertThatThrownBy(() -> Servers.generator(1, server.address()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is the key-file right?");
    }

    private static void awaitDown(Generator generator) {
        for (int call = 0; isFailing(generator); call++) {
            assertThat(call).as("failed calls").isLessThan(10);
            try {
                generator.model();
            } catch (EngineException e) {
                return;
            }
        }
    }

    private static void awaitServing(Generator generator) {
        Instant patience = Instant.now().plusSeconds(20);
        while (true) {
            try {
                generator.model();
                return;
            } catch (EngineException e) {
                assertThat(Instant.now()).as(e.getMessage()).isBefore(patience);
                Thread.onSpinWait();
            }
        }
    }
}
