package io.reckon.inference.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScriptedSolutionTest {
    @Property(tries = 200)
    void aSolutionWithoutSlipsEndsWithTheAnswer(@ForAll String question) {
        ScriptedSolution solution = new ScriptedSolution(question);

        List<String> steps = write(solution, 0);

        assertThat(steps).hasSize(solution.length());
        assertThat(steps.getLast()).isEqualTo("#### " + solution.answer());
        assertThat(ScriptedSolution.isFinished(steps)).isTrue();
    }

    @Property(tries = 200)
    void aSlipIsWrongWhereItHappensAndCarriedForward(
            @ForAll String question, @ForAll @IntRange(min = 1, max = 9) int slip) {
        ScriptedSolution solution = new ScriptedSolution(question);

        List<String> steps = write(solution, slip);

        assertThat(solution.isRight(steps.subList(0, 1))).isFalse();
        for (int end = 2; end <= steps.size(); end++) {
            assertThat(solution.isRight(steps.subList(0, end))).isTrue();
        }
        assertThat(steps.getLast()).isEqualTo("#### " + (solution.answer() + slip));
    }

    private static List<String> write(ScriptedSolution solution, int slipAtFirst) {
        List<String> steps = new ArrayList<>();
        while (!ScriptedSolution.isFinished(steps)) {
            steps.add(solution.next(steps, steps.isEmpty() ? slipAtFirst : 0));
        }
        return steps;
    }
}
