package io.reckon.calibration.fit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Questions whose pass rates and scores follow a known law. */
final class SyntheticQuestions {

    private final SplittableRandom random;
    private final double slope;

    /**
     * Logits of scores are Gaussian with variance 2 around {@code slope} for right samples and {@code -slope} for wrong
     * ones, so that by Bayes' rule the log-odds of right are {@code slope * logit + logit(base rate)}.
     */
    SyntheticQuestions(long seed, double slope) {
        this.random = new SplittableRandom(seed);
        this.slope = slope;
    }

    /** Questions with pass rates drawn by {@code passRate}, each sampled so many times. */
    List<SampledQuestion> draw(int questions, int samples, ToDoubleFunction<SplittableRandom> passRate) {
        return IntStream.range(0, questions)
                .mapToObj(i -> question("q" + i, samples, passRate.applyAsDouble(random)))
                .toList();
    }

    private SampledQuestion question(String id, int samples, double passRate) {
        return new SampledQuestion(
                id,
                "What is 1?",
                IntStream.range(0, samples).mapToObj(i -> sample(passRate)).toList());
    }

    private ScoredSample sample(double passRate) {
        boolean right = random.nextDouble() < passRate;
        double logit = (right ? 1 : -1) * slope + Math.sqrt(2) * random.nextGaussian();
        return new ScoredSample(right, OutcomeModel.sigmoid(logit));
    }
}
