package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CritiqueAndReviseTest {

    private final AttemptTree tree = new AttemptTree(
            Map.of("", List.of("a b ####1", "a c ####2"), "a", List.of("####6"), "a c", List.of("####3", "####4")),
            Map.of(
                    "a", 0.9,
                    "a b", 0.2,
                    "a b ####1", 0.9,
                    "a c", 0.8,
                    "a c ####2", 0.3,
                    "a c ####3", 0.9,
                    "a c ####4", 0.1));

    @Test
    void resumesBeforeTheFirstStepThatIsDoubted() {
        // Round 1: a b ####1 is doubted at b, a c ####2 at ####2. Places: (a), trust .9, 2 solutions: .45; (a c), trust
        // .72, 1 solution: .72, then 2: .36, which is above .9 / 3. So both repairs of round 2 start at (a c).
        // Then a c ####3 is without doubt: nothing is left to repair, and round 3 is made of independent solutions.
        Selection selection = new CritiqueAndRevise(2, ScoreAggregation.PRODUCT, 0.5).run(tree.search(6), 6, List.of());

        assertThat(tree.rounds()).containsExactly("*2", "a c*2", "*2");
        // 1: 2 * .162, 2: 2 * .216, 3: .648, 4: .072
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("3");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.648 / 1.476, within(1e-9));
        assertThat(selection.candidates()).hasSize(6);
    }

    @Test
    void earlierCandidatesAreFirstSolutions() {
        List<Rollout> probe = List.of(AttemptTree.solution("a", "b", "####1"), AttemptTree.solution("a", "c", "####2"));

        new CritiqueAndRevise(2, ScoreAggregation.PRODUCT, 0.5).run(tree.search(2), 2, probe);

        assertThat(tree.rounds()).containsExactly("a c*2");
    }

    @Test
    void aPlaceThatFailsGivesWayToOthers() {
        Rollout deep = scored(List.of("a", "b", "####1"), 0.9, 0.9, 0.1);
        Rollout shallow = scored(List.of("d", "####2"), 0.8, 0.1);

        // .81, .8, .405, .4, .27: they take turns
        assertThat(steps(new Repairs(List.of(deep, shallow), 0.5, ScoreAggregation.PRODUCT).next(5)))
                .containsExactly("a b", "a b", "a b", "d", "d");
    }

    @Test
    void theFirstStepMayBeTheOneThatIsDoubted() {
        Rollout wrong = scored(List.of("a", "####1"), 0.1, 0.9);

        assertThat(new Repairs(List.of(wrong), 0.5, ScoreAggregation.PRODUCT).next(2))
                .containsExactly(Rollout.EMPTY, Rollout.EMPTY);
    }

    @Test
    void aSolutionWithoutDoubtClosesThePlacesItGoesThrough() {
        Rollout wrong = scored(List.of("a", "b", "####1"), 0.9, 0.1, 0.9);
        Rollout other = scored(List.of("x", "####2"), 0.9, 0.1);
        Rollout sound = scored(List.of("a", "c", "####3"), 0.9, 0.9, 0.9);

        assertThat(steps(new Repairs(List.of(wrong, other, sound), 0.5, ScoreAggregation.LAST).next(3)))
                .containsExactly("x", "x", "x");
        assertThat(new Repairs(List.of(wrong, sound), 0.5, ScoreAggregation.LAST).next(3))
                .isEmpty();
    }

    @Test
    void whatIsNotScoredIsNotDoubted() {
        assertThat(new Repairs(List.of(AttemptTree.solution("a")), 0.5, ScoreAggregation.LAST).next(3))
                .isEmpty();
    }

    private static Rollout scored(List<String> steps, Double... scores) {
        return AttemptTree.solution(steps.toArray(String[]::new)).scored(new RolloutScore(List.of(scores), 0.5));
    }

    private static List<String> steps(List<Rollout> beginnings) {
        return beginnings.stream()
                .map(beginning -> String.join(" ", beginning.steps()))
                .toList();
    }
}
