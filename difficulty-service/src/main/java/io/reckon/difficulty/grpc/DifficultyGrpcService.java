package io.reckon.difficulty.grpc;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.difficulty.DifficultyEstimate;
import io.reckon.difficulty.ProbeScores;
import io.reckon.difficulty.calibration.Calibration;
import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc.DifficultyServiceImplBase;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;

/** {@code reckon.difficulty.v1.DifficultyService} over one calibration. */
@GrpcService
public final class DifficultyGrpcService extends DifficultyServiceImplBase {

    private final Calibration calibration;
    private final EstimateMetrics metrics;

    DifficultyGrpcService(Calibration calibration, EstimateMetrics metrics) {
        this.calibration = calibration;
        this.metrics = metrics;
    }

    @Override
    public void estimate(EstimateRequest request, StreamObserver<EstimateResponse> response) {
        ProbeScores scores;
        try {
            scores = EstimateMapper.probeScores(request);
        } catch (IllegalArgumentException e) {
            response.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
            return;
        }
        DifficultyEstimate estimate = calibration.difficulty().estimate(scores);
        metrics.record(estimate, scores);
        response.onNext(EstimateMapper.response(estimate, calibration.id()));
        response.onCompleted();
    }
}
