package io.reckon.models.problem.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.models.problem.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final Plan PLAN =
            Plan.parse(List.of("Bob from Anna: 12 + 3", "Cara from Bob: #1 * 2", "Dan from Cara: #2 / 3"));
    private static final List<String> SECOND = List.of("Cara from Bob", "15", "*", "2", "30");

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void acceptsTheReferenceSolution(String end) {
        Verdict verdict = Verdict.of(PLAN, PLAN.solution() + end);

        assertThat(verdict.answerRight()).isTrue();
        assertThat(verdict.derivationRight()).isTrue();
        assertThat(verdict.finished()).isTrue();
        assertThat(verdict.firstWrongStep()).isEqualTo(-1);
        assertThat(verdict.lines()).hasSize(4).allMatch(CheckedLine::isRight);
    }

    @Test
    void carriesAWrongResultForward() {
        Verdict verdict =
                check("Bob from Anna: 12 + 3 = 18\nCara from Bob: 18 * 2 = 36\nDan from Cara: 36 / 3 = 12\n#### 12");

        assertThat(verdict.lines()).extracting(CheckedLine::isRight).containsExactly(false, true, true, true);
        assertThat(verdict.firstWrongStep()).isZero();
        assertThat(verdict.derivationRight()).isFalse();
        assertThat(verdict.answerRight()).isFalse();
    }

    @Test
    void seesALuckyAnswer() {
        Verdict verdict =
                check("Bob from Anna: 12 + 3 = 18\nCara from Bob: 15 * 2 = 30\nDan from Cara: 30 / 3 = 10\n#### 10");

        assertThat(verdict.lines()).extracting(CheckedLine::isRight).containsExactly(false, false, true, true);
        assertThat(verdict.lines().get(1).right()).containsExactly("Cara from Bob", "18", "*", "2", "30");
        assertThat(verdict.answerRight()).isTrue();
        assertThat(verdict.derivationRight()).isFalse();
    }

    @Test
    void judgesAResultByTheOperandsAsWritten() {
        Verdict verdict = check("Bob from Anna: 12 + 4 = 16");

        assertThat(verdict.lines())
                .containsExactly(new CheckedLine(
                        List.of("Bob from Anna", "12", "+", "4", "16"),
                        List.of("Bob from Anna", "12", "+", "3", "16")));
    }

    @Test
    void goesOnAfterAWrongName() {
        Verdict verdict = check("Bob from Zoe: 12 + 3 = 15\nCara from Bob: 15 * 2 = 30");

        assertThat(verdict.lines()).extracting(CheckedLine::isRight).containsExactly(false, true);
    }

    @Test
    void endsWithTheLabelOfAnotherStep() {
        Verdict verdict = check("Cara from Bob: 12 * 2 = 24\nBob from Anna: 12 + 3 = 15");

        assertThat(verdict.lines())
                .containsExactly(new CheckedLine(
                        List.of("Cara from Bob", "12", "*", "2", "24"),
                        List.of("Bob from Anna", "12", "+", "3", "24")));
    }

    @Test
    void endsWithAnEarlyAnswer() {
        Verdict verdict = check("Bob from Anna: 12 + 3 = 15\n#### 15\nCara from Bob: 15 * 2 = 30");

        assertThat(verdict.lines()).hasSize(2);
        assertThat(verdict.lines().getLast()).isEqualTo(new CheckedLine(List.of("####", "15"), SECOND));
        assertThat(verdict.finished()).isTrue();
    }

    @Test
    void endsWithAnUnreadableLine() {
        Verdict verdict = check("Bob from Anna: 12 + 3 = 15\nCara is twice that\nDan from Cara: 30 / 3 = 10");

        assertThat(verdict.lines()).hasSize(2);
        assertThat(verdict.lines().getLast())
                .isEqualTo(new CheckedLine(List.of("Cara is twice that"), List.of("Cara from Bob: 15 * 2 = 30")));
        assertThat(verdict.firstWrongStep()).isEqualTo(1);
    }

    @Test
    void endsWithAnOperationThatHasNoResult() {
        Verdict verdict = check("Bob from Anna: 3 - 12 = 9\nCara from Bob: 9 * 2 = 18");

        assertThat(verdict.lines())
                .containsExactly(new CheckedLine(
                        List.of("Bob from Anna", "3", "-", "12", "9"), List.of("Bob from Anna", "12", "+", "3", "15")));
    }

    @Test
    void endsBeforeAStepThatCarriedErrorsMakeImpossible() {
        Verdict verdict =
                check("Bob from Anna: 12 + 3 = 16\nCara from Bob: 16 * 2 = 32\nDan from Cara: 32 / 3 = 10\n#### 10");

        assertThat(verdict.lines()).hasSize(2);
        assertThat(verdict.firstWrongStep()).isZero();
    }

    @Test
    void callsAStepTooMuchWrong() {
        Verdict verdict = check(PLAN.solution().replace("####", "Eve from Dan: 10 + 1 = 11\n####"));

        assertThat(verdict.lines().getLast().right()).containsExactly("####", "10");
        assertThat(verdict.firstWrongStep()).isEqualTo(3);
    }

    @Test
    void callsAMissingAnswerWrong() {
        Verdict verdict = check(PLAN.solution().replace("\n#### 10", ""));

        assertThat(verdict.lines()).hasSize(3).allMatch(CheckedLine::isRight);
        assertThat(verdict.firstWrongStep()).isEqualTo(3);
        assertThat(verdict.derivationRight()).isFalse();
        assertThat(verdict.finished()).isFalse();
    }

    @Test
    void callsTextAfterTheAnswerWrong() {
        Verdict verdict = check(PLAN.solution() + "\nand so on");

        assertThat(verdict.answerRight()).isTrue();
        assertThat(verdict.derivationRight()).isFalse();
        assertThat(verdict.firstWrongStep()).isEqualTo(4);
    }

    @Test
    void callsAnEmptySolutionWrong() {
        assertThat(check("").lines()).isEmpty();
        assertThat(check("").firstWrongStep()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob from Anna: 12 + 3 = 15 ",
                "Bob from Anna: 12 + 3 = -15",
                "Bob from Anna: 12 + 3 = 1234567890",
                "Bob from Anna:12 + 3 = 15",
                "12 + 3 = 15",
                "Bob from Anna: #1 + 3 = 15",
                "####10"
            })
    void readsTheExactFormatOnly(String line) {
        assertThat(check(line + "\n#### 10").lines())
                .containsExactly(new CheckedLine(List.of(line), List.of("Bob from Anna: 12 + 3 = 15")));
    }

    private static Verdict check(String solution) {
        return Verdict.of(PLAN, solution);
    }
}
