package io.reckon.difficulty.grpc;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.difficulty.DifficultyEstimate;
import io.reckon.difficulty.ProbeScores;
import io.reckon.difficulty.calibration.Calibration;
import io.reckon.difficulty.calibration.Calibrations;
import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc.DifficultyServiceImplBase;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import java.util.Optional;

/** {@code reckon.difficulty.v1.DifficultyService} over the calibration in force, or one of the last few. */
@GrpcService
public final class DifficultyGrpcService extends DifficultyServiceImplBase {

    private final Calibrations calibrations;
    private final EstimateMetrics metrics;

    DifficultyGrpcService(Calibrations calibrations, EstimateMetrics metrics) {
        this.calibrations = calibrations;
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
        Optional<Calibration> calibration = calibrations.find(request.getCalibrationId());
        if (calibration.isEmpty()) {
            response.onError(Status.FAILED_PRECONDITION
                    .withDescription("The difficulty service does not have calibration " + request.getCalibrationId()
                            + ", only " + calibrations.ids() + "; give it and the scheduler the same calibration.json,"
                            + " or publish one to both.")
                    .asRuntimeException());
            return;
        }
        DifficultyEstimate estimate = calibration.get().difficulty().estimate(request.getQuestion(), scores);
        metrics.record(estimate, scores);
        response.onNext(EstimateMapper.response(estimate, calibration.get().id()));
        response.onCompleted();
    }
}
