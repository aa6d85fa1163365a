package io.reckon.scheduler.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.reckon.answers.CanonicalKey;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StopRuleTest {

    private static final StopRule BETA = new StopRule.BetaPosterior(0.95);
    private static final StopRule WEIGHTED = new StopRule.WeightedPosterior(0.95);

    @Test
    void posteriorOfWholeVotesIsABinomialTail() {
        // P(p > 1/2) under Beta(a, b) with whole a and b is P(X < a) of X ~ Binomial(a + b - 1, 1/2)
        assertThat(new Lead(0, 0).posterior()).isCloseTo(0.5, within(1e-12));
        assertThat(new Lead(1, 0).posterior()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(new Lead(4, 0).posterior()).isCloseTo(31 / 32.0, within(1e-12));
        assertThat(new Lead(5, 1).posterior()).isCloseTo(120 / 128.0, within(1e-12));
        assertThat(new Lead(6, 1).posterior()).isCloseTo(247 / 256.0, within(1e-12));
        assertThat(new Lead(3, 3).posterior()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void voteIsSettledByFourWithoutDissentOrSixAgainstOne() {
        assertThat(BETA.holds(vote("aaa"))).isFalse();
        assertThat(BETA.holds(vote("aaaa"))).isTrue();
        assertThat(BETA.holds(vote("aabaaa"))).isFalse();
        assertThat(BETA.holds(vote("aabaaaa"))).isTrue();
        assertThat(BETA.holds(vote("aaaabbbb"))).isFalse();
    }

    @Test
    void onlyTheRunnerUpCountsAgainstTheLeader() {
        assertThat(BETA.holds(vote("aaaaaabcdef"))).isTrue();
    }

    @Test
    void weightedPosteriorCountsScores() {
        // 0.9 each: 3.6 votes, P = 1 - 0.5^4.6 = 0.9588; 0.8 each: 3.2 votes, 1 - 0.5^4.2 = 0.9456
        assertThat(WEIGHTED.holds(weighted(0.9, 0.9, 0.9, 0.9))).isTrue();
        assertThat(WEIGHTED.holds(weighted(0.8, 0.8, 0.8, 0.8))).isFalse();
        assertThat(WEIGHTED.holds(weighted(0.8, 0.8, 0.8, 0.8, 0.8))).isTrue();
        assertThat(new Lead(3.6, 0).posterior()).isCloseTo(1 - Math.pow(0.5, 4.6), within(1e-12));
    }

    @Test
    void windowIsTheLatestAnswersOnly() {
        StopRule window = new StopRule.Window(3);

        assertThat(window.holds(vote("aa"))).isFalse();
        assertThat(window.holds(vote("bcaaa"))).isTrue();
        assertThat(window.holds(vote("aaab"))).isFalse();
    }

    @Test
    void confidenceHoldsFromTheTargetOn() {
        StopRule rule = new StopRule.Confidence(0.8);

        assertThat(rule.holds(new Standing(vote("a").votes(), 0.8))).isTrue();
        assertThat(rule.holds(new Standing(vote("a").votes(), 0.79))).isFalse();
        assertThat(rule.holds(new Standing(List.of(), 1))).isFalse();
    }

    @Property
    void nothingIsSettledWithoutVotesOrWithFewerThanUnanimityTakes(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double threshold,
            @ForAll @IntRange(min = 0, max = 20) int votes) {
        Standing unanimous = vote("a".repeat(votes));
        boolean expected = votes > 0 && 1 - Math.pow(0.5, votes + 1.0) >= threshold - 1e-12;

        assertThat(new StopRule.BetaPosterior(threshold).holds(unanimous)).isEqualTo(expected);
    }

    @Property
    void scoresNeverSettleAUnanimousVoteEarlier(
            @ForAll @DoubleRange(min = 0, max = 1) double score, @ForAll @IntRange(min = 0, max = 12) int votes) {
        List<Vote> scored = new ArrayList<>();
        for (int i = 0; i < votes; i++) {
            scored.add(new Vote(new CanonicalKey("a"), score));
        }
        Standing standing = new Standing(scored, 0);

        assertThat(!WEIGHTED.holds(standing) || BETA.holds(standing)).isTrue();
    }

    @Test
    void parametersOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule.BetaPosterior(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule.WeightedPosterior(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule.Confidence(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule.Window(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StopRule.Window(65));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vote(new CanonicalKey("a"), 1.5));
    }

    private static Standing vote(String answers) {
        return new Standing(
                answers.chars()
                        .mapToObj(answer -> new Vote(new CanonicalKey(Character.toString(answer)), 1))
                        .toList(),
                0);
    }

    private static Standing weighted(double... scores) {
        List<Vote> votes = new ArrayList<>();
        for (double score : scores) {
            votes.add(new Vote(new CanonicalKey("a"), score));
        }
        return new Standing(votes, 0);
    }
}
