package io.reckon.calibration.fit;

import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Certainty;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A deployment whose models follow a known law: a sample of question {@code qi} is right (answer 1) with the pass rate of
 * {@code i}, else a wrong answer of ten; right samples score high.
 */
public final class SimulatedModels implements Function<Trial, TrialAnswer> {

    private final ToDoubleFunction<Trial> passRate;

    public SimulatedModels(ToDoubleFunction<Trial> passRate) {
        this.passRate = passRate;
    }

    @Override
    public TrialAnswer apply(Trial trial) {
        SplittableRandom random = new SplittableRandom(trial.seed());
        List<Candidate> candidates = IntStream.range(0, trial.budget())
                .mapToObj(i -> candidate(random, passRate.applyAsDouble(trial)))
                .toList();
        Spent spent = new Spent(trial.budget(), 100L * trial.budget(), 50L * trial.budget(), 0, 0, 10);
        String answer = select(trial, candidates);
        return new TrialAnswer(
                TrialStatus.ANSWERED,
                "",
                answer,
                0,
                spent,
                certainty(trial, answer, candidates),
                trial.traced() ? candidates : List.of());
    }

    /** As a deployment without confidence model: the vote share. */
    private static Certainty certainty(Trial trial, String answer, List<Candidate> candidates) {
        List<Candidate> own = candidates.stream()
                .filter(candidate -> answer.equals(candidate.answer()))
                .toList();
        double share = weight(trial, own) / weight(trial, candidates);
        Double best = isWeighted(trial)
                ? Double.valueOf(
                        own.stream().mapToDouble(Candidate::score).max().orElseThrow())
                : null;
        return new Certainty(Math.min(1, share), Math.min(1, share), own.size(), candidates.size(), best);
    }

    private static double weight(Trial trial, List<Candidate> candidates) {
        return isWeighted(trial)
                ? candidates.stream().mapToDouble(Candidate::score).sum()
                : candidates.size();
    }

    private static boolean isWeighted(Trial trial) {
        return !trial.contender().label().equals("majority");
    }

    private static Candidate candidate(SplittableRandom random, double passRate) {
        boolean right = random.nextDouble() < passRate;
        double score = OutcomeModel.sigmoid((right ? 1.5 : -1.5) + Math.sqrt(2) * random.nextGaussian());
        return new Candidate(right ? "1" : Integer.toString(2 + random.nextInt(10)), score, 20);
    }

    private static String select(Trial trial, List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> String.valueOf(candidate.answer()),
                        Collectors.summingDouble(candidate -> isWeighted(trial) ? candidate.score() : 1)))
                .entrySet()
                .stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
