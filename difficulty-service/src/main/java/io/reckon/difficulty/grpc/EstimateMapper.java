package io.reckon.difficulty.grpc;

import io.reckon.difficulty.DifficultyEstimate;
import io.reckon.difficulty.ProbeScores;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import io.reckon.proto.usage.v1.Usage;

/** Translates the messages of {@code reckon.difficulty.v1}, and refuses what the contract does not allow. */
final class EstimateMapper {

    private static final int MAX_QUESTION_BYTES = 16 * 1024;

    private EstimateMapper() {}

    /** @throws IllegalArgumentException saying which part of the request is wrong */
    static ProbeScores probeScores(EstimateRequest request) {
        requireQuestion(request);
        return new ProbeScores(request.getProbeScoresList());
    }

    /** The usage is there and zero: no model is asked. */
    static EstimateResponse response(DifficultyEstimate estimate, String calibrationId) {
        return EstimateResponse.newBuilder()
                .addAllBinProbabilities(estimate.binProbabilities())
                .setExpectedPassRate(estimate.expectedPassRate())
                .setBin(estimate.bin())
                .setCalibrationId(calibrationId)
                .setUsage(Usage.getDefaultInstance())
                .build();
    }

    private static void requireQuestion(EstimateRequest request) {
        if (request.getQuestion().isBlank()) {
            throw new IllegalArgumentException("question must not be empty");
        }
        int bytes = request.getQuestionBytes().size();
        if (bytes > MAX_QUESTION_BYTES) {
            throw new IllegalArgumentException(
                    "question must be at most %d bytes of UTF-8, but is %d".formatted(MAX_QUESTION_BYTES, bytes));
        }
    }
}
