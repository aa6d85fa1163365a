package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which solutions to resume, and where. A place to resume is the steps of a solution before the first that is doubted; the
 * same steps of several solutions are one place. It is open until a solution without doubt goes through it: then it is
 * repaired, and so are all places before it.
 *
 * <p>Each generation goes to the open place with the largest quotient of its trust and the solutions that were drawn from
 * it already, as seats go to parties by D'Hondt's rule. Trust is the score of its steps, 1 where there are none. So a
 * place that fails again and again gives way to others; a solution that was just found leads to its own place first; and
 * long prefixes, which few solutions share, come before short ones.
 */
final class Repairs {

    private final double threshold;
    private final ScoreAggregation aggregation;
    private final Map<List<String>, Double> trust = new LinkedHashMap<>();
    private final Map<List<String>, Integer> drawn = new LinkedHashMap<>();

    /** Finds the places in {@code solutions}; what is not scored is not doubted. */
    Repairs(List<Rollout> solutions, double threshold, ScoreAggregation aggregation) {
        this.threshold = threshold;
        this.aggregation = aggregation;
        solutions.forEach(this::addPlace);
        solutions.stream()
                .filter(this::isSound)
                .forEach(sound -> trust.keySet().removeIf(place -> goesThrough(sound.steps(), place)));
        solutions.forEach(this::countDrawn);
    }

    /** What the next {@code count} repairs begin with, equal ones one after the other; nothing where no place is open. */
    List<Rollout> next(int count) {
        Map<List<String>, Integer> repairs = new LinkedHashMap<>();
        for (int i = 0; i < count && !trust.isEmpty(); i++) {
            List<String> place = mostPromising();
            repairs.merge(place, 1, Integer::sum);
            countDrawn(Rollout.from(place));
        }
        List<Rollout> beginnings = new ArrayList<>();
        repairs.forEach((place, times) -> {
            for (int i = 0; i < times; i++) {
                beginnings.add(Rollout.from(place));
            }
        });
        return beginnings;
    }

    /** The open place with the largest quotient; the first found of those with the same. */
    private List<String> mostPromising() {
        List<String> best = List.of();
        double largest = -1;
        for (Map.Entry<List<String>, Double> place : trust.entrySet()) {
            double quotient = place.getValue() / drawn.getOrDefault(place.getKey(), 1);
            if (quotient > largest) {
                largest = quotient;
                best = place.getKey();
            }
        }
        return best;
    }

    private void addPlace(Rollout solution) {
        solution.score().ifPresent(score -> {
            int doubted = firstDoubted(score);
            if (doubted < score.steps().size()) {
                trust.putIfAbsent(solution.steps().subList(0, doubted), trust(score, doubted));
            }
        });
    }

    private double trust(RolloutScore score, int steps) {
        return steps == 0 ? 1 : aggregation.of(new RolloutScore(score.steps().subList(0, steps), score.outcome()));
    }

    private boolean isSound(Rollout solution) {
        return solution.score()
                        .filter(score -> firstDoubted(score) == score.steps().size())
                        .isPresent()
                && FinalAnswers.of(solution).isPresent();
    }

    private int firstDoubted(RolloutScore score) {
        int step = 0;
        while (step < score.steps().size() && score.steps().get(step) >= threshold) {
            step++;
        }
        return step;
    }

    private void countDrawn(Rollout solution) {
        for (List<String> place : trust.keySet()) {
            if (goesThrough(solution.steps(), place)) {
                drawn.merge(place, 1, Integer::sum);
            }
        }
    }

    private static boolean goesThrough(List<String> steps, List<String> place) {
        return steps.size() >= place.size() && steps.subList(0, place.size()).equals(place);
    }
}
