package io.reckon.models.problem.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.models.problem.Mix;
import io.reckon.models.problem.Problem;
import io.reckon.models.problem.ProblemStream;
import io.reckon.models.problem.Split;
import io.reckon.models.problem.derivation.CheckedLine;
import io.reckon.models.problem.derivation.Verdict;
import io.reckon.models.problem.draw.Draws;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CorruptorTest {
    private static final int PROBLEMS = 2_000;

    @Property(tries = 300)
    void aRowIsWhatTheCheckerSaysOfItsText(@ForAll long seed) {
        Problem problem = new ProblemStream(Split.TRAIN, seed, Mix.all()).next();

        List<CheckedLine> lines = corrupt(problem, 1, seed);

        assertThat(lines).isEqualTo(Verdict.of(problem.plan(), text(lines)).lines());
    }

    @Property(tries = 300)
    void errorsNeverMakeALaterStepImpossible(@ForAll long seed) {
        Problem problem = new ProblemStream(Split.TRAIN, seed, Mix.all()).next();

        List<CheckedLine> lines = corrupt(problem, 0.5, seed);

        boolean complete = lines.size() == problem.plan().size() + 1;
        assertThat(complete || !lines.getLast().isRight()).isTrue();
    }

    @Property(tries = 100)
    void writesTheReferenceSolutionAtRateZero(@ForAll long seed) {
        Problem problem = new ProblemStream(Split.TRAIN, seed, Mix.all()).next();

        assertThat(text(corrupt(problem, 0, seed))).isEqualTo(problem.plan().solution());
    }

    @Test
    void corruptsAboutTheShareOfStepsAskedFor() {
        List<CheckedLine> steps = steps(0.35, 0);

        assertThat(shareWrong(steps)).isCloseTo(0.35, within(0.03));
    }

    @Test
    void leavesTheShareOfProblemsCleanThatIsAskedFor() {
        List<CheckedLine> steps = steps(0.35, 0.5);

        assertThat(shareWrong(steps)).isCloseTo(0.175, within(0.03));
    }

    @Test
    void mostErrorsAreResultSlips() {
        List<CheckedLine> wrong =
                steps(0.35, 0).stream().filter(line -> !line.isRight()).toList();

        double slips = wrong.stream().filter(CorruptorTest::resultOnly).count() / (double) wrong.size();

        assertThat(slips).isCloseTo(0.66, within(0.06));
    }

    @Test
    void refusesSharesOutsideZeroToOne() {
        Draws draws = Draws.seeded(1);

        assertThatThrownBy(() -> new Corruptor(1.1, 0, draws)).hasMessageContaining("corrupted lines");
        assertThatThrownBy(() -> new Corruptor(0, Double.NaN, draws)).hasMessageContaining("clean problems");
    }

    private static boolean resultOnly(CheckedLine line) {
        int last = line.right().size() - 1;
        return line.written().size() == line.right().size()
                && line.written().subList(0, last).equals(line.right().subList(0, last));
    }

    private static double shareWrong(List<CheckedLine> lines) {
        return lines.stream().filter(line -> !line.isRight()).count() / (double) lines.size();
    }

    private static List<CheckedLine> steps(double corruptedLines, double cleanProblems) {
        ProblemStream problems = new ProblemStream(Split.TRAIN, 1, Mix.all());
        Corruptor corruptor = new Corruptor(corruptedLines, cleanProblems, Draws.seeded(2));
        return Stream.generate(problems::next)
                .limit(PROBLEMS)
                .flatMap(problem -> corruptor.corrupt(problem.question(), problem.plan()).stream()
                        .limit(problem.plan().size()))
                .toList();
    }

    private static List<CheckedLine> corrupt(Problem problem, double rate, long seed) {
        return new Corruptor(rate, 0, Draws.seeded(seed)).corrupt(problem.question(), problem.plan());
    }

    private static String text(List<CheckedLine> lines) {
        return lines.stream().map(line -> line(line.written())).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> slots) {
        return slots.size() == 2 ? String.join(" ", slots) : "%s: %s %s %s = %s".formatted(slots.toArray());
    }
}
