package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.CheckedLine;
import io.reckon.models.problem.derivation.Derivation;
import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.derivation.WrittenLine.AnswerLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes derivations with errors that carry forward. Each wrong line is one that a {@link Derivation} finds wrong, and
 * leaves every later operation an exact result. Not thread-safe.
 */
public final class Corruptor {
    /** The largest number written; five digits. */
    private static final long LARGEST = 99_999;

    private static final int MOST_ATTEMPTS = 12;

    /** An answer line is only copied, and rarely miscopied. */
    private static final double ANSWER_SHARE = 0.2;

    private static final List<Corruption> CORRUPTIONS = List.of(
            new ResultSlip(),
            new WrongOperand(),
            new OtherStep(),
            new WrongOperation(),
            new EarlyStop(),
            new WrongLabel());
    private static final List<Integer> PERCENT = List.of(62, 12, 12, 4, 4, 6);

    private final double corruptedLines;
    private final double cleanProblems;
    private final Draws draws;

    /**
     * @param corruptedLines probability that a step is corrupted, 0 to 1
     * @param cleanProblems share of problems without any corruption, 0 to 1
     */
    public Corruptor(double corruptedLines, double cleanProblems, Draws draws) {
        this.corruptedLines = share("corrupted lines", corruptedLines);
        this.cleanProblems = share("clean problems", cleanProblems);
        this.draws = draws;
    }

    private static double share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the share of " + name + " must be 0 to 1, not " + value);
        }
        return value;
    }

    /** The lines of one derivation, some of them wrong. */
    public List<CheckedLine> corrupt(String question, Plan plan) {
        double rate = draws.chance(cleanProblems) ? 0 : corruptedLines;
        Derivation derivation = new Derivation(plan);
        while (!derivation.closed()) {
            WrittenLine right = derivation.next().orElseThrow();
            boolean wrong = draws.chance(derivation.answerIsNext() ? rate * ANSWER_SHARE : rate);
            derivation.write(wrong ? corrupted(question, plan, derivation, right) : right);
        }
        return derivation.lines();
    }

    private WrittenLine corrupted(String question, Plan plan, Derivation derivation, WrittenLine right) {
        return switch (right) {
            case StepLine step -> corrupted(new Position(question, plan, derivation.results(), step));
            case AnswerLine answer -> corrupted(answer, derivation.results());
            case WrittenLine.Unreadable unreadable -> unreadable;
        };
    }

    private WrittenLine corrupted(Position position) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<WrittenLine> line = draws.pick(CORRUPTIONS, PERCENT).write(position, draws);
            if (line.isPresent() && !line.get().equals(position.right()) && canGoOn(position, line.get())) {
                return line.get();
            }
        }
        return position.right();
    }

    private static boolean canGoOn(Position position, WrittenLine line) {
        if (!(line instanceof StepLine step)) {
            return true;
        }
        List<Long> results = new ArrayList<>(position.results());
        results.add(Long.parseLong(step.result()));
        List<Long> continued = position.plan().continued(results);
        return continued.size() == position.plan().size() && continued.stream().allMatch(result -> result <= LARGEST);
    }

    private AnswerLine corrupted(AnswerLine right, List<Long> results) {
        long number = Long.parseLong(right.number());
        long other = draws.chance(0.5) ? draws.pick(results) : ResultSlip.near(number, draws);
        return new AnswerLine(Long.toString(other < 0 ? number : other));
    }
}
