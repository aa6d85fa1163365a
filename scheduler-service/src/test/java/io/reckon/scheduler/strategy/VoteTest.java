package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static final ScoreAggregation PRODUCT = ScoreAggregation.PRODUCT;

    @Property
    void equalScoresMakeTheWeightedVoteAMajorityVote(
            @ForAll @Size(max = 64) List<@IntRange(min = 0, max = 5) Integer> answers,
            @ForAll @DoubleRange(min = 0, max = 1) double score) {
        List<Rollout> candidates =
                answers.stream().map(answer -> candidate("" + answer, score)).toList();

        Selection weighted = Vote.weighted(candidates, PRODUCT);
        Selection majority = Vote.majority(candidates);

        assertThat(weighted.winner().map(Selection.Winner::solution))
                .isEqualTo(majority.winner().map(Selection.Winner::solution));
        weighted.winner()
                .ifPresent(winner -> assertThat(winner.voteShare())
                        .isCloseTo(majority.winner().orElseThrow().voteShare(), within(1e-9)));
    }

    @Test
    void sumOfScoresDecides() {
        Selection selection = Vote.weighted(
                List.of(candidate("5", 0.2), candidate("5", 0.3), candidate("7", 0.6), candidate("8", 0.1)), PRODUCT);

        assertThat(answer(selection)).isEqualTo("7");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void notationsOfOneAnswerAreOneAnswer() {
        Selection selection = Vote.majority(List.of(candidate("7", 1), candidate("1/2", 1), candidate("0.5", 1)));

        assertThat(answer(selection)).isEqualTo("1/2");
        assertThat(selection.winner().orElseThrow().voteShare()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void tieGoesToTheAnswerFoundFirst() {
        assertThat(answer(Vote.majority(List.of(candidate("9", 1), candidate("5", 1)))))
                .isEqualTo("9");
        assertThat(answer(Vote.best(List.of(candidate("9", 0.5), candidate("5", 0.5)), PRODUCT)))
                .isEqualTo("9");
    }

    @Test
    void bestTakesTheHighestScoreWhateverTheOthersSay() {
        Selection selection =
                Vote.best(List.of(candidate("5", 0.7), candidate("5", 0.7), candidate("7", 0.8)), PRODUCT);

        assertThat(answer(selection)).isEqualTo("7");
    }

    @Test
    void solutionOfTheWinnerIsItsHighestScored() {
        Rollout better = candidate("5", 0.9);
        Selection selection = Vote.weighted(List.of(candidate("5", 0.1), better, candidate("6", 0.5)), PRODUCT);

        assertThat(selection.winner().orElseThrow().solution()).isEqualTo(better);
    }

    @Test
    void unscoredCandidatesDoNotVoteAgainstScoredOnesButVoteAloneWhenNothingIsScored() {
        Rollout unscored = new Rollout(List.of("#### 5"), true, 1, Optional.empty(), false);

        assertThat(answer(Vote.weighted(List.of(unscored, unscored, candidate("7", 0.1)), PRODUCT)))
                .isEqualTo("7");
        assertThat(answer(Vote.weighted(List.of(candidateWithout(), unscored, unscored), PRODUCT)))
                .isEqualTo("5");
        assertThat(answer(Vote.best(List.of(unscored), PRODUCT))).isEqualTo("5");
    }

    @Test
    void solutionsThatAreNotFinishedOrHaveNoAnswerDoNotVote() {
        Rollout unfinished = new Rollout(List.of("#### 1"), false, 1, Optional.empty(), false);
        Rollout speechless = new Rollout(List.of("a: 1 + 1 = 2"), true, 1, Optional.empty(), false);

        Selection selection = Vote.majority(List.of(unfinished, speechless));

        assertThat(selection.winner()).isEmpty();
        assertThat(selection.candidates()).hasSize(2);
    }

    @Test
    void aggregationsOfStepScores() {
        RolloutScore score = new RolloutScore(List.of(0.5, 0.2, 0.8), 0.3);

        assertThat(ScoreAggregation.LAST.of(score)).isEqualTo(0.8);
        assertThat(ScoreAggregation.MIN.of(score)).isEqualTo(0.2);
        assertThat(ScoreAggregation.PRODUCT.of(score)).isCloseTo(0.08, within(1e-12));
    }

    private static Rollout candidateWithout() {
        return new Rollout(List.of("nothing"), true, 1, Optional.empty(), false);
    }

    private static Rollout candidate(String answer, double score) {
        return new Rollout(
                List.of("#### " + answer), true, 1, Optional.of(new RolloutScore(List.of(score), score)), false);
    }

    private static String answer(Selection selection) {
        return selection.winner().orElseThrow().answer().text();
    }
}
