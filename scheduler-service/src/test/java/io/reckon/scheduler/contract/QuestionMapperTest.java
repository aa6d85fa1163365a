package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.scheduler.question.QuestionDraft;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.strategy.BeamParameters;
import io.reckon.scheduler.strategy.BeamWidth;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuestionMapperTest {

    @Test
    void everyFieldIsRead() {
        QuestionDraft draft =
                read("{'id': 'q', 'text': 'a?', 'seed': '9', 'trace': 'TRACE_CANDIDATES', 'targetConfidence': 0.9,"
                        + " 'budget': {'generations': 8, 'tokens': '900', 'deadlineMillis': '70'},"
                        + " 'strategy': {'beamSearch': {'aggregation': 'SCORE_AGGREGATION_MIN'}}}");

        assertThat(draft)
                .isEqualTo(new QuestionDraft(
                        Optional.of("key"),
                        "q",
                        "a?",
                        OptionalInt.of(8),
                        OptionalLong.of(900),
                        OptionalLong.of(70),
                        OptionalLong.of(9),
                        Optional.of(new StrategySpec.BeamSearch(
                                new BeamParameters(new BeamWidth.Standard(), 40, ScoreAggregation.MIN))),
                        OptionalDouble.of(0.9),
                        OptionalDouble.empty(),
                        Trace.CANDIDATES));
    }

    @Test
    void namesOfTheContractAreReadToo() {
        QuestionDraft draft =
                read("{'text': 'a?', 'budget': {'deadline_millis': 70}, 'strategy': {'majority_vote': {}}}");

        assertThat(draft.deadlineMillis()).hasValue(70);
        assertThat(draft.pinned()).contains(new StrategySpec.MajorityVote());
    }

    @Test
    void whatIsNoQuestionIsRefusedWithAReasonThatHelps() {
        assertRefused("", Refusal.MALFORMED_JSON, "object");
        assertRefused("{'text': 'a?'", Refusal.MALFORMED_JSON, "line 1");
        assertRefused("{text: 'a?'}", Refusal.MALFORMED_JSON, "not JSON");
        assertRefused("{'text': 'a?'} x", Refusal.MALFORMED_JSON, "not JSON");
        assertRefused("'a?'", Refusal.MALFORMED_JSON, "object");
        assertRefused("{'question': 'a?'}", Refusal.UNKNOWN_FIELD, "question");
        assertRefused("{'budget': {'hours': 1}}", Refusal.UNKNOWN_FIELD, "hours");
        assertRefused("{'text': {'a': 1}}", Refusal.INVALID_FIELD, "cannot have");
        assertRefused("{'budget': {'generations': 3000000000}}", Refusal.INVALID_FIELD, "3000000000");
        assertRefused("{'trace': 'TRACE_ALL'}", Refusal.INVALID_FIELD, "TRACE_ALL");
        assertRefused("{'strategy': {'oracle': {}}}", Refusal.UNKNOWN_STRATEGY, "bestOfNWeighted");
        assertRefused("{'strategy': {}}", Refusal.UNKNOWN_STRATEGY, "empty");
        assertRefused("{'strategy': {'beamSearch': {'beamWidth': 65}}}", Refusal.INVALID_STRATEGY, "2 to 64");
        assertRefused(
                "{'strategy': {'dvts': {'beamWidth': 4, 'squareRootWidth': true}}}",
                Refusal.INVALID_STRATEGY,
                "both 4");
        assertRefused("{'strategy': {'lookaheadSearch': {'steps': -1}}}", Refusal.INVALID_STRATEGY, "0 to 16");
        assertRefused("{'strategy': {'lookaheadSearch': {'steps': 17}}}", Refusal.INVALID_STRATEGY, "0 to 16");
        assertRefused("{'strategy': {'rebase': {'temperature': -0.1}}}", Refusal.INVALID_STRATEGY, "above 0");
        assertRefused("{'strategy': {'rebase': {'temperature': 'NaN'}}}", Refusal.INVALID_STRATEGY, "above 0");
        assertRefused("{'strategy': {'rebase': {'maxRounds': 101}}}", Refusal.INVALID_STRATEGY, "1 to 100");
        assertRefused("{'strategy': {'majorityVote': {}, 'bestOfN': {}}}", Refusal.INVALID_FIELD, "oneof");
        assertRefused("[".repeat(100_000), Refusal.MALFORMED_JSON, "not JSON");
        assertRefused("{'strategy':".repeat(900) + "1" + "}".repeat(900), Refusal.UNKNOWN_STRATEGY, "none of");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            QuestionMapper.fromJson(Optional.empty(), text);
        } catch (QuestionRefusedException e) {
            assertThat(e.detail()).isNotBlank();
        }
    }

    private static void assertRefused(String json, Refusal refusal, String said) {
        assertThatExceptionOfType(QuestionRefusedException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(said)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static QuestionDraft read(String singleQuoted) {
        return QuestionMapper.fromJson(Optional.of("key"), singleQuoted.replace('\'', '"'));
    }
}
