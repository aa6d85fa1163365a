package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.search.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionSearchTest {

    private final AttemptTree tree = new AttemptTree(
            Map.of(
                    "", List.of("####5", "####6"),
                    "####5", List.of("####7", "####8"),
                    "####6", List.of("####8"),
                    "####5>####8", List.of("####8")),
            Map.of(
                    "####5", 0.5,
                    "####6", 0.3,
                    "####5>####7", 0.1,
                    "####6>####8", 0.2,
                    "####5>####8", 0.9,
                    "####5>####8>####8", 0.4));

    @Test
    void scoresDecideWhichAttemptsAreRevisedAndHowOften() {
        // T = 0.2. Round 1: 5 (.5), 6 (.3). Round 2: weights 1 and 1/e, shares of 2: 1.46 and .54; the one left over
        // goes
        // to 6, which lost more. 5>7 (.1), 6>8 (.2). Round 3: weights 1, .37, .14, .22, shares 1.16, .43, .16, .26:
        // 5 and 6 again. The vote: 5 .5, 6 .3, 7 .1 + .1, 8 .2 + .2.
        Selection selection = new RevisionSearch(2, ScoreAggregation.PRODUCT, 0.2).run(tree.search(6), 6, List.of());

        assertThat(tree.rounds()).containsExactly("*2", "####5*1 | ####6*1", "####5*1 | ####6*1");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("5");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.5 / 1.4, within(1e-9));
    }

    @Test
    void aColdSearchFollowsTheBestAttemptDown() {
        Selection selection = new RevisionSearch(2, ScoreAggregation.PRODUCT, 0.01).run(tree.search(6), 6, List.of());

        assertThat(tree.rounds()).containsExactly("*2", "####5*2", "####5>####8*2");
        assertThat(selection.winner().orElseThrow().answer().text()).isEqualTo("8");
    }

    @Test
    void aQuarterOfTheBudgetIsEachRoundByDefault() {
        AttemptTree flat = new AttemptTree(Map.of("", List.of("####5"), "####5", List.of("####5")), Map.of());

        new RevisionSearch(0, ScoreAggregation.PRODUCT, 0.01).run(flat.search(8), 8, List.of());

        assertThat(flat.rounds().getFirst()).isEqualTo("*2");
    }

    @Test
    void earlierCandidatesAreFirstAttempts() {
        List<Rollout> probe = List.of(AttemptTree.solution("####5"), AttemptTree.solution("####6"));

        new RevisionSearch(0, ScoreAggregation.PRODUCT, 0.01).run(tree.search(6), 6, probe);

        assertThat(tree.rounds().getFirst()).isEqualTo("####5*2");
    }

    @Test
    void independentAttemptsWhereThereIsNothingToRevise() {
        List<Rollout> cut = List.of(new Rollout(List.of("cut"), false, 1, Optional.empty(), false));

        new RevisionSearch(1, ScoreAggregation.PRODUCT, 0.2).run(tree.search(1), 1, cut);

        assertThat(tree.rounds()).containsExactly("*1");
    }

    @Test
    void sharesAddUpAndGoByTheLargestRemainder() {
        assertThat(SoftmaxShares.of(List.of(0.5, 0.5, 0.5), 1, 4)).containsExactly(2, 1, 1);
        assertThat(SoftmaxShares.of(List.of(0.0, 1.0), 0.001, 9)).containsExactly(0, 9);
        assertThat(SoftmaxShares.of(List.of(0.3, 0.5), 0.2, 2)).containsExactly(1, 1);
    }
}
