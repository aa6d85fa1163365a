package io.reckon.proposer.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import io.reckon.proto.proposer.v1.Attempt;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalMapperTest {
    private static ProposeRequest.Builder request() {
        return ProposeRequest.newBuilder()
                .setCallId("q/1")
                .setQuestionId("q")
                .setQuestion("Bob has 12 apples.")
                .addPrefixes(Prefix.newBuilder().addSteps("Bob: 12 + 5 = 17").setSamples(4))
                .setStopAt(StopAt.STOP_AT_STEP)
                .setSampling(Sampling.newBuilder().setTemperature(0.8).setSeed(3));
    }

    @Test
    void readsARequest() {
        Proposal proposal = ProposalMapper.proposal(request().build());

        assertThat(proposal.stop()).isEqualTo(Stop.STEP);
        assertThat(proposal.prefixes().getFirst().samples()).isEqualTo(4);
        assertThat(proposal.context().deadline()).isEqualTo(Instant.MAX);
        assertThat(proposal.plan().sampling()).isEqualTo(new io.reckon.inference.sampling.Sampling(0.8, 1, 0));
    }

    @Test
    void readsAttempts() {
        ProposeRequest.Builder request = request();
        request.getPrefixesBuilder(0).addAttempts(attempt("#### 3")).addAttempts(attempt("Bob: 1 + 1 = 2", "#### 2"));

        Proposal proposal = ProposalMapper.proposal(request.build());

        assertThat(proposal.revises()).isTrue();
        assertThat(proposal.prefixes().getFirst().attempts().text()).isEqualTo("#### 3\nBob: 1 + 1 = 2\n#### 2\n");
    }

    private static Attempt attempt(String... steps) {
        return Attempt.newBuilder().addAllSteps(List.of(steps)).build();
    }

    private static Consumer<ProposeRequest.Builder> attempts(Attempt... attempts) {
        return request -> request.getPrefixesBuilder(0).addAllAttempts(List.of(attempts));
    }

    @Test
    void writesAResponse() {
        Proposed proposed = new Proposed(
                List.of(new Sample(0, new Steps(List.of("#### 5")), true, 3, -0.5)),
                new TokenUsage(20, 8, 3),
                new ModelIdentity("model", "d1", 1_000));

        ProposeResponse response = ProposalMapper.response(proposed);

        assertThat(response.getSamples(0).getStepsList()).containsExactly("#### 5");
        assertThat(response.getSamples(0).getFinished()).isTrue();
        assertThat(response.getUsage().getFlops()).isEqualTo(2 * 1_000 * (20 - 8 + 3));
        assertThat(response.getModelDigest()).isEqualTo("d1");
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                bad(request -> request.setQuestion(" "), "question is empty"),
                bad(
                        request -> request.setQuestion("a".repeat(16_385)),
                        "question has 16385 bytes, at most 16384 are allowed"),
                bad(ProposeRequest.Builder::clearPrefixes, "no prefixes to continue"),
                bad(request -> request.getPrefixesBuilder(0).setSamples(0), "samples must be 1 to 1024, but is 0"),
                bad(request -> request.getPrefixesBuilder(0).setSamples(-1), "samples must be 1 to 1024, but is -1"),
                bad(
                        request -> request.getPrefixesBuilder(0).setSamples(1_025),
                        "samples must be 1 to 1024, but is 1025"),
                bad(
                        request -> request.addPrefixes(Prefix.newBuilder().setSamples(1_024)),
                        "at most 1024 samples in a call, but asked for 1028"),
                bad(request -> request.getPrefixesBuilder(0).addSteps(""), "step 2 is empty"),
                bad(
                        request -> request.getPrefixesBuilder(0).addSteps("a\n\nb"),
                        "step 2 contains a blank line, or begins or ends with a line end"),
                bad(attempts(attempt()), "attempt 1 has no steps"),
                bad(
                        attempts(attempt("a"), attempt("a", "b\n\nc")),
                        "attempt 2, step 2 contains a blank line, or begins or ends with a line end"),
                bad(attempts(attempt(" ")), "attempt 1, step 1 is empty"),
                bad(
                        attempts(attempt("a"), attempt("a"), attempt("a"), attempt("a"), attempt("a")),
                        "at most 4 attempts, but there are 5"),
                bad(
                        request -> request.addPrefixes(
                                Prefix.newBuilder().setSamples(1).addAttempts(attempt("a"))),
                        "some prefixes have attempts and others have none; send them in calls of their own"),
                bad(ProposeRequest.Builder::clearStopAt, "stop_at is missing"),
                bad(request -> request.setStopAtValue(9), "stop_at is not known"),
                bad(
                        request -> request.getSamplingBuilder().setTemperature(-1),
                        "temperature must be from 0 to 2, but is -1.0"),
                bad(
                        request -> request.getSamplingBuilder().setTemperature(Double.NaN),
                        "temperature must be from 0 to 2, but is NaN"),
                bad(
                        request -> request.getSamplingBuilder().setTopP(1.1),
                        "top_p must be above 0 and at most 1, but is 1.1"),
                bad(request -> request.getSamplingBuilder().setTopK(-1), "top_k must not be negative, but is -1"),
                bad(
                        request -> request.getSamplingBuilder().setMaxTokens(-1),
                        "max_tokens must not be negative, but is -1"),
                bad(request -> request.setDeadlineEpochMillis(-1), "deadline_epoch_millis must not be negative"));
    }

    private static Arguments bad(Consumer<ProposeRequest.Builder> change, String message) {
        ProposeRequest.Builder request = request();
        change.accept(request);
        return Arguments.of(message, request.build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void saysWhatIsWrong(String message, ProposeRequest request) {
        assertThatThrownBy(() -> ProposalMapper.proposal(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
