package io.reckon.scheduler.contract;

import io.reckon.proto.calibration.v1.Calibration;
import io.reckon.proto.calibration.v1.DifficultyModel;
import io.reckon.proto.calibration.v1.PassRateWeight;
import io.reckon.scheduler.difficulty.Estimate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Maps what a calibration knows of the difficulty of any question. */
final class PriorMapper {

    private PriorMapper() {}

    /** The share of each bin, by its edges, and the mean pass rate; where no prior was fitted, all bins alike. */
    static Estimate fromProto(Calibration calibration) {
        DifficultyModel model = calibration.getDifficulty();
        double sum = model.getPriorList().stream()
                .mapToDouble(PassRateWeight::getWeight)
                .sum();
        if (!(sum > 0)) {
            return Estimate.prior(Collections.nCopies(Estimate.BINS, 1.0 / Estimate.BINS), 0.5, calibration.getId());
        }
        double[] bins = new double[Estimate.BINS];
        double passRate = 0;
        for (PassRateWeight point : model.getPriorList()) {
            bins[bin(model.getEdgesList(), point.getPassRate())] += point.getWeight() / sum;
            passRate += point.getPassRate() * point.getWeight() / sum;
        }
        return Estimate.prior(Arrays.stream(bins).boxed().toList(), Math.min(1, passRate), calibration.getId());
    }

    /** Place of a pass rate's bin: edges fall, and one at or above the first is in the easiest. */
    private static int bin(List<Double> edges, double passRate) {
        int above = (int) edges.stream().filter(edge -> passRate < edge).count();
        if (above >= Estimate.BINS) {
            throw new IllegalArgumentException("edges must be " + (Estimate.BINS - 1) + ", but are " + edges);
        }
        return above;
    }
}
