package io.reckon.scheduler.system;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.reckon.proto.verifier.v1.RolloutScore;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Attempt;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import java.time.Instant;
import java.util.Optional;

/** A verifier that does what the question says: "miscounting" loses a step score, "costly" steps have many marks. */
final class VerifierEndpoint extends VerifierServiceGrpc.VerifierServiceImplBase {

    private static final Metadata.Key<String> CALL_TOKENS =
            Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER);

    private final ScriptedVerifier verifier;
    private final ScriptedVerifier marking;
    private final RefusedOnce refusals = new RefusedOnce();
    private final KnownCalls<ScoreResponse> known = new KnownCalls<>();

    VerifierEndpoint(Ledger ledger) {
        this.verifier = new ScriptedVerifier(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger);
        this.marking = new ScriptedVerifier(Tokens.MARKS_PER_STEP, Faults.NONE, ledger);
    }

    @Override
    public void score(ScoreRequest request, StreamObserver<ScoreResponse> observer) {
        if (request.getQuestion().contains("busy") && refusals.isFirst(request.getCallId())) {
            observer.onError(Status.UNAVAILABLE.withDescription("starting").asRuntimeException());
            return;
        }
        Optional<ScoreResponse> before = known.find(request.getCallId());
        if (known.isSuperseded(request.getQuestionId(), request.getOwnerEpoch())) {
            observer.onError(Superseded.refusal());
            return;
        }
        if (before.isPresent()) {
            observer.onNext(before.get().toBuilder().setReplayed(true).build());
            observer.onCompleted();
            return;
        }
        if (request.getRecall()) {
            observer.onError(known.nothing());
            return;
        }
        try {
            Scores scores = (request.getQuestion().contains("costly") ? marking : verifier).score(call(request));
            observer.onNext(known.keep(request.getCallId(), response(request, scores)));
            observer.onCompleted();
        } catch (CallFailedException e) {
            Metadata trailers = new Metadata();
            trailers.put(CALL_TOKENS, Long.toString(e.tokens()));
            observer.onError(Status.OUT_OF_RANGE.asRuntimeException(trailers));
        }
    }

    private static ScoreCall call(ScoreRequest request) {
        return new ScoreCall(
                new CallContext(
                        request.getCallId(),
                        request.getQuestionId(),
                        request.getQuestion(),
                        Instant.ofEpochMilli(request.getDeadlineEpochMillis()),
                        Cost.ofVerifier(new Usage(request.getTokenBudget(), 0, 0, 0)),
                        request.getOwnerEpoch()),
                request.getRolloutsList().stream()
                        .map(VerifierEndpoint::rollout)
                        .toList());
    }

    private static ScoreResponse response(ScoreRequest request, Scores scores) {
        boolean isMiscounting = request.getQuestion().contains("miscounting");
        ScoreResponse.Builder response = ScoreResponse.newBuilder()
                .setModelDigest(scores.modelDigest())
                .setUsage(ProposerEndpoint.usage(scores.usage()));
        scores.rollouts()
                .forEach(score -> response.addScores(RolloutScore.newBuilder()
                        .addAllStepScores(score.steps()
                                .subList(isMiscounting ? 1 : 0, score.steps().size()))
                        .setOutcomeScore(score.outcome())));
        return response.build();
    }

    private static Rollout rollout(io.reckon.proto.verifier.v1.Rollout rollout) {
        return new Rollout(
                rollout.getAttemptsList().stream()
                        .map(attempt -> new Attempt(attempt.getStepsList()))
                        .toList(),
                rollout.getStepsList(),
                rollout.getFinished(),
                0,
                Optional.empty(),
                false);
    }
}
