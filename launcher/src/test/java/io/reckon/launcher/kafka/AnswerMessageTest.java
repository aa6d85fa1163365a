package io.reckon.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Certainty;
import io.reckon.launcher.answer.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerMessageTest {
    @Test
    void anAnswerIsReadWhole() {
        Answer answer = AnswerMessage.read("""
                        {"questionId": "q-1", "status": "STATUS_ANSWERED", "answer": "15", "confidence": 0.75,
                         "solution": ["Bob: 12 + 3 = 15", "#### 15"], "bin": 2, "binProbabilities": [0.1, 0.9, 0, 0, 0],
                         "strategy": {"adaptiveStop": {"rule": "STOP_RULE_CONFIDENCE",
                                                       "strategy": {"beamSearch": {"beamWidth": 4}}}},
                         "voteShare": 0.5, "evidence": {"votes": 2, "ballots": 4, "calibrated": true},
                         "spent": {"generations": 8, "proposerPromptTokens": "100", "proposerGeneratedTokens": "20",
                                   "verifierTokens": "30", "cachedTokens": "5", "millis": "1500"},
                         "budget": {"generations": 16, "tokens": "1000000"}, "somethingNew": 1}
                        """).orElseThrow();
        assertThat(answer.questionId()).isEqualTo("q-1");
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.text()).hasValue("15");
        assertThat(answer.finding().solution()).containsExactly("Bob: 12 + 3 = 15", "#### 15");
        assertThat(answer.finding().bin()).isEqualTo(2);
        assertThat(answer.finding().strategy()).isEqualTo("adaptive-confidence(beam:4)");
        assertThat(answer.finding().certainty()).isEqualTo(new Certainty(0.75, 0.5, true));
        assertThat(answer.spent().tokens()).isEqualTo(150);
        assertThat(answer.spent().time()).isEqualTo(Duration.ofMillis(1500));
        assertThat(answer.isOverBudget()).isFalse();
    }

    @Test
    void aFailureKeepsItsReason() {
        Answer answer = AnswerMessage.read(
                        "{\"questionId\":\"q-1\",\"status\":\"STATUS_UNSUPPORTED\",\"reason\":\"unknown words: zorks\"}")
                .orElseThrow();
        assertThat(answer.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(answer.reason()).isEqualTo("unknown words: zorks");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void aRecordThatIsNoAnswerIsPassedOver() {
        assertThat(AnswerMessage.read("not JSON")).isEmpty();
    }
}
