package io.reckon.calibration.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "majority",
                "best-of-n",
                "best-of-n-weighted",
                "beam",
                "beam:8",
                "beam:sqrt",
                "lookahead",
                "lookahead:4:0",
                "lookahead:8:3",
                "dvts",
                "dvts:8",
                "rebase",
                "revisions",
                "revisions:1",
                "revisions:8",
                "revisions-majority",
                "revisions-majority:4",
                "revision-search",
                "critique-and-revise",
                "policy",
                "policy:0.02",
                "policy-shared:50",
                "policy-shared:50:0.02",
                "adaptive-beta(majority)",
                "adaptive-weighted(best-of-n-weighted)",
                "adaptive-window(beam:8)",
                "adaptive-confidence(beam)"
            })
    void labelsRoundTrip(String label) {
        assertThat(Contender.parse(label).label()).isEqualTo(label);
    }

    @Test
    void theDefaultsHaveOneLabel() {
        assertThat(Contender.parse("beam:4")).isEqualTo(Contender.parse("beam"));
        assertThat(Contender.parse("dvts:4")).isEqualTo(Contender.parse("dvts"));
        assertThat(Contender.parse("lookahead:4:1")).isEqualTo(Contender.parse("lookahead"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Majority",
                "beam:",
                "beam:1",
                "beam:65",
                "beam:100",
                "lookahead:4",
                "lookahead:1:1",
                "lookahead:4:17",
                "lookahead:4:-1",
                "dvts:",
                "dvts:sqrt",
                "dvts:1",
                "rebase:1",
                "revisions:0",
                "revisions:3",
                "revision-search:2",
                "adaptive-beta",
                "adaptive-beta()",
                "adaptive-beta(policy)",
                "policy-shared:0",
                "adaptive-luck(beam)",
                "adaptive-beta(adaptive-window(beam))",
                "adaptive-beta(guess)"
            })
    void refusesWhatIsNoContender(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> Contender.parse(label));
    }

    @Test
    void onlyRevisionsNeedTheirModel() {
        assertThat(Contender.needsRevisionModel(Contender.parse("revisions:2"))).isTrue();
        assertThat(Contender.needsRevisionModel(Contender.parse("revision-search")))
                .isTrue();
        assertThat(Contender.needsRevisionModel(Contender.parse("adaptive-beta(revisions:2)")))
                .isTrue();
        assertThat(Contender.needsRevisionModel(Contender.parse("revisions:1"))).isFalse();
        assertThat(Contender.needsRevisionModel(Contender.parse("critique-and-revise")))
                .isFalse();
        assertThat(Contender.needsRevisionModel(Contender.parse("policy"))).isFalse();
    }
}
