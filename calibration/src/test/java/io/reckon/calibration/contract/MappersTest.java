package io.reckon.calibration.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Certainty;
import io.reckon.calibration.trial.Fixtures;
import io.reckon.calibration.trial.QuestionChannel.Ask;
import io.reckon.calibration.trial.QuestionChannel.Reply;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappersTest {

    @Test
    void aQuestionPinsItsStrategyAndBudget() throws Exception {
        JsonNode question = json(new Contender.BeamSearch(8), true);

        assertThat(question.at("/id").asText()).isEqualTo("run-1");
        assertThat(question.at("/text").asText()).isEqualTo("What is 1?");
        assertThat(question.at("/budget/generations").asInt()).isEqualTo(16);
        assertThat(question.at("/budget/deadlineMillis").asText()).isEqualTo("60000");
        assertThat(question.at("/seed").asText()).isEqualTo("-5");
        assertThat(question.at("/strategy/beamSearch/beamWidth").asInt()).isEqualTo(8);
        assertThat(question.at("/trace").asText()).isEqualTo("TRACE_CANDIDATES");
    }

    @Test
    void thePolicyIsLeftToTheDeployment() throws Exception {
        assertThat(json(new Contender.Policy(), false).has("strategy")).isFalse();
        assertThat(json(new Contender.Policy(), false).has("tokenPrice")).isFalse();
        assertThat(json(Contender.parse("policy:0.01"), false).get("tokenPrice").asDouble())
                .isEqualTo(0.01);
    }

    @Test
    void everyStrategyHasItsSpec() throws Exception {
        assertThat(json(Contender.MAJORITY_VOTE, false).at("/strategy").has("majorityVote"))
                .isTrue();
        assertThat(json(new Contender.BestOfN(), false).at("/strategy").has("bestOfN"))
                .isTrue();
        assertThat(json(new Contender.BestOfNWeighted(), false).at("/strategy").has("bestOfNWeighted"))
                .isTrue();
        assertThat(json(new Contender.SquareRootBeamSearch(), false).at("/strategy/beamSearch/squareRootWidth"))
                .isEqualTo(BooleanNode.TRUE);
        assertThat(json(new Contender.LookaheadSearch(8, 0), false).at("/strategy/lookaheadSearch"))
                .hasToString("{\"beamWidth\":8,\"steps\":0}");
        assertThat(json(new Contender.Dvts(8), false).at("/strategy/dvts")).hasToString("{\"beamWidth\":8}");
        assertThat(json(new Contender.Rebase(), false).at("/strategy").has("rebase"))
                .isTrue();
    }

    @Test
    void theDefaultWidthIsLeftOpenSoThatItFitsEveryBudget() throws Exception {
        assertThat(json(new Contender.BeamSearch(4), false).at("/strategy/beamSearch"))
                .hasToString("{}");
    }

    @Test
    void anAdaptiveStopWrapsTheSpecOfItsStrategy() throws Exception {
        for (StopRule rule : StopRule.values()) {
            JsonNode stop = json(new Contender.AdaptiveStop(rule, new Contender.BeamSearch(8)), false)
                    .at("/strategy/adaptiveStop");

            assertThat(stop.at("/rule").asText()).startsWith("STOP_RULE_" + rule.name());
            assertThat(stop.at("/strategy/beamSearch/beamWidth").asInt()).isEqualTo(8);
            assertThat(stop.has("installment")).isFalse();
        }
    }

    @Test
    void revisionsCarryTheirChainsAndSelection() throws Exception {
        JsonNode question = json(Contender.parse("revisions-majority:4"), false);

        assertThat(question.at("/strategy/revisions/chainLength").asInt()).isEqualTo(4);
        assertThat(question.at("/strategy/revisions/selection").asText()).isEqualTo("REVISION_SELECTION_MAJORITY");
        assertThat(json(Contender.parse("revision-search"), false)
                        .at("/strategy")
                        .has("revisionSearch"))
                .isTrue();
        assertThat(json(Contender.parse("critique-and-revise"), false)
                        .at("/strategy")
                        .has("critiqueAndRevise"))
                .isTrue();
    }

    @Test
    void anAnswerKeepsWhatCounts() {
        Reply reply = AnswerMapper.reply("""
                {"questionId": "run-1", "status": "STATUS_ANSWERED", "answer": "42", "confidence": 0.5, "bin": 3,
                 "voteShare": 0.75, "evidence": {"votes": 3, "ballots": 4, "bestScore": 0.9, "calibrated": true},
                 "spent": {"generations": 16, "proposerPromptTokens": "100", "proposerGeneratedTokens": "23",
                           "verifierTokens": "77", "cachedTokens": "9", "flops": 5e6, "millis": "1500", "inventedLater": 1},
                 "candidates": [{"answer": "42", "outcomeScore": 0.9, "steps": ["a"], "generatedTokens": 21}, {"outcomeScore": 0.4}]}
                """);

        assertThat(reply)
                .isEqualTo(new Reply(
                        "run-1",
                        new TrialAnswer(
                                TrialStatus.ANSWERED,
                                "",
                                "42",
                                3,
                                new Spent(16, 123, 77, 9, 5e6, 1500),
                                new Certainty(0.5, 0.75, 3, 4, 0.9),
                                List.of(new Candidate("42", 0.9, 21), new Candidate(null, 0, 0)))));
    }

    @Test
    void everyStatusIsKnown() {
        assertThat(status("STATUS_NO_ANSWER")).isEqualTo(TrialStatus.NO_ANSWER);
        assertThat(status("STATUS_DEADLINE_EXCEEDED")).isEqualTo(TrialStatus.DEADLINE_EXCEEDED);
        assertThat(status("STATUS_UNSUPPORTED")).isEqualTo(TrialStatus.UNSUPPORTED);
        assertThat(status("STATUS_UNAVAILABLE")).isEqualTo(TrialStatus.UNAVAILABLE);
        assertThat(status("STATUS_FAILED")).isEqualTo(TrialStatus.FAILED);
        assertThat(status("STATUS_UNSPECIFIED")).isEqualTo(TrialStatus.FAILED);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> AnswerMapper.reply("nonsense"))
                .withMessageContaining("cannot be read");
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(
                        () -> AnswerMapper.reply("{\"candidates\": [{\"answer\": \"1\", \"outcomeScore\": \"NaN\"}]}"));
    }

    private static TrialStatus status(String status) {
        return AnswerMapper.reply("{\"questionId\": \"q\", \"status\": \"%s\"}".formatted(status))
                .answer()
                .status();
    }

    private static JsonNode json(Contender contender, boolean traced) throws Exception {
        Trial trial = new Trial(Fixtures.questions(1).getFirst(), contender, 16, -5, traced);
        return new ObjectMapper().readTree(QuestionMapper.json(new Ask("run-1", trial, Duration.ofMinutes(1))));
    }
}
