package io.reckon.scheduler.grpc;

import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The estimator behind {@code reckon.difficulty.v1.DifficultyService}. */
public final class GrpcDifficultyEstimator implements DifficultyEstimator {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceClient client;

    public GrpcDifficultyEstimator(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Estimate estimate(CallContext context, String calibrationId, List<Double> probeScores) {
        EstimateRequest request = EstimateRequest.newBuilder()
                .setCallId(context.callId())
                .setQuestionId(context.questionId())
                .setQuestion(context.question())
                .addAllProbeScores(probeScores)
                .setCalibrationId(calibrationId)
                .build();
        EstimateResponse response = response(request, context.deadline());
        return Responses.mapped(
                "difficulty service",
                () -> new Estimate(
                        response.getBinProbabilitiesList(),
                        response.getExpectedPassRate(),
                        response.getCalibrationId(),
                        Responses.usage(response.getUsage()).flops()));
    }

    /** The service may take up a published calibration a little later than this scheduler. */
    private EstimateResponse response(EstimateRequest request, Instant deadline) {
        for (int attempt = 0; ; attempt++) {
            try {
                return client.call(DifficultyServiceGrpc.getEstimateMethod(), request, deadline);
            } catch (CallFailedException e) {
                if (e.kind() != Kind.NOT_DEPLOYED || attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(Kind.CANCELLED, "The call of the difficulty service was cancelled", e);
        }
    }
}
