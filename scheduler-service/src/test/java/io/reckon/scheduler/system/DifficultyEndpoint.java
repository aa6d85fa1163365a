package io.reckon.scheduler.system;

import io.grpc.stub.StreamObserver;
import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import java.util.List;

/** An estimator that puts a question into the bin of its mean probe score. */
final class DifficultyEndpoint extends DifficultyServiceGrpc.DifficultyServiceImplBase {

    static final String CALIBRATION = "test-calibration";

    @Override
    public void estimate(EstimateRequest request, StreamObserver<EstimateResponse> observer) {
        double mean = request.getProbeScoresList().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0.5);
        int bin = Math.min(5, 1 + (int) ((1 - mean) * 5));
        EstimateResponse.Builder response = EstimateResponse.newBuilder()
                .setBin(bin)
                .setExpectedPassRate(mean)
                .setCalibrationId(request.getQuestion().contains("stale") ? "another" : request.getCalibrationId());
        for (int each : List.of(1, 2, 3, 4, 5)) {
            response.addBinProbabilities(each == bin ? 0.6 : 0.1);
        }
        observer.onNext(response.build());
        observer.onCompleted();
    }
}
