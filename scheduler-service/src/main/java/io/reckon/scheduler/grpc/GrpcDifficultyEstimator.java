package io.reckon.scheduler.grpc;

import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.CallContext;
import java.util.List;

/** The estimator behind {@code reckon.difficulty.v1.DifficultyService}. */
public final class GrpcDifficultyEstimator implements DifficultyEstimator {

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
        EstimateResponse response = client.call(DifficultyServiceGrpc.getEstimateMethod(), request, context.deadline());
        return Responses.mapped(
                "difficulty service",
                () -> new Estimate(
                        response.getBinProbabilitiesList(),
                        response.getExpectedPassRate(),
                        response.getCalibrationId(),
                        Responses.usage(response.getUsage()).flops()));
    }
}
