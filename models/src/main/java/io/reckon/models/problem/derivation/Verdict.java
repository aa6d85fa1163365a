package io.reckon.models.problem.derivation;

import io.reckon.models.problem.derivation.WrittenLine.AnswerLine;
import io.reckon.models.problem.plan.Plan;
import java.util.List;

/**
 * What a check says about a whole solution.
 *
 * @param lines the lines up to the first break of structure
 * @param answerRight whether the answer line gives the right answer, however it was derived
 * @param derivationRight whether every line is right and the solution is finished
 * @param firstWrongStep index (from 0) of the first line that is wrong, missing or too much; -1 where there is none
 * @param finished whether there is an answer line
 */
public record Verdict(
        List<CheckedLine> lines, boolean answerRight, boolean derivationRight, int firstWrongStep, boolean finished) {
    public Verdict {
        lines = List.copyOf(lines);
    }

    /** Checks a solution; lines are separated by {@code \n}, a final one may follow the answer. */
    public static Verdict of(Plan plan, String solution) {
        List<WrittenLine> written =
                solution.stripTrailing().lines().map(WrittenLine::parse).toList();
        Derivation derivation = new Derivation(plan);
        written.stream().takeWhile(line -> !derivation.closed()).forEach(derivation::write);
        List<AnswerLine> answers = written.stream()
                .filter(AnswerLine.class::isInstance)
                .map(AnswerLine.class::cast)
                .toList();
        boolean answerRight = !answers.isEmpty() && answers.getFirst().number().equals(Long.toString(plan.answer()));
        int firstWrong = firstWrong(derivation.lines(), plan.size() + 1, written.size());
        return new Verdict(derivation.lines(), answerRight, firstWrong < 0, firstWrong, !answers.isEmpty());
    }

    private static int firstWrong(List<CheckedLine> lines, int needed, int written) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isRight()) {
                return i;
            }
        }
        return lines.size() < needed || written > needed ? lines.size() : -1;
    }
}
