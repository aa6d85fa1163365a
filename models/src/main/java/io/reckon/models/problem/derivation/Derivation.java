package io.reckon.models.problem.derivation;

import io.reckon.models.problem.derivation.WrittenLine.AnswerLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.derivation.WrittenLine.Unreadable;
import io.reckon.models.problem.plan.Operation;
import io.reckon.models.problem.plan.Plan;
import io.reckon.models.problem.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A derivation while it is checked line by line against the plan in its one accepted order.
 *
 * <p>Verdicts are local: a line is right given the results <em>as written</em> on the lines before, and its result is
 * judged given its operands and operation as written. The derivation closes with the answer line, and earlier where its
 * structure breaks: an unreadable line, an answer too early, a step too many, the label of another step, or an
 * operation without an exact result. Not thread-safe.
 */
public final class Derivation {
    private final Plan plan;
    private final List<Long> results = new ArrayList<>();
    private final List<CheckedLine> lines = new ArrayList<>();
    private boolean closed;

    /** An empty derivation of that plan. */
    public Derivation(Plan plan) {
        this.plan = plan;
    }

    /** The lines checked so far. */
    public List<CheckedLine> lines() {
        return List.copyOf(lines);
    }

    /** The results as written so far. */
    public List<Long> results() {
        return List.copyOf(results);
    }

    /** Whether no further line can be checked. */
    public boolean closed() {
        return closed;
    }

    /** Whether all steps are written and the answer comes next. */
    public boolean answerIsNext() {
        return !closed && results.size() == plan.size();
    }

    /** The line that would be right next; empty where carried errors leave its operation without an exact result. */
    public Optional<WrittenLine> next() {
        if (closed) {
            throw new IllegalStateException("the derivation is closed");
        }
        if (answerIsNext()) {
            return Optional.of(new AnswerLine(Long.toString(results.getLast())));
        }
        Step step = plan.step(results.size());
        OptionalLong result = step.result(results);
        return result.isEmpty() ? Optional.empty() : Optional.of(line(step, result.getAsLong()));
    }

    /** Checks the next line; one that has no right counterpart is not recorded and closes the derivation. */
    public void write(WrittenLine line) {
        Optional<WrittenLine> next = next();
        if (next.isEmpty()) {
            closed = true;
            return;
        }
        WrittenLine right = next.get();
        if (line instanceof StepLine written && right instanceof StepLine expected) {
            writeStep(written, expected);
        } else {
            closed = true;
            lines.add(
                    line instanceof Unreadable
                            ? new CheckedLine(line.slots(), List.of(right.toString()))
                            : new CheckedLine(line.slots(), right.slots()));
        }
    }

    private void writeStep(StepLine written, StepLine expected) {
        OptionalLong result = Operation.ofSign(written.operation())
                .apply(Long.parseLong(written.left()), Long.parseLong(written.right()));
        String right = result.isPresent() ? Long.toString(result.getAsLong()) : expected.result();
        lines.add(new CheckedLine(
                written.slots(),
                List.of(expected.label(), expected.left(), expected.operation(), expected.right(), right)));
        closed = result.isEmpty() || isOtherStep(written.label(), expected.label());
        results.add(Long.parseLong(written.result()));
    }

    private boolean isOtherStep(String label, String expected) {
        return !label.equals(expected)
                && plan.steps().stream().anyMatch(step -> step.label().equals(label));
    }

    private StepLine line(Step step, long result) {
        return new StepLine(
                step.label(),
                Long.toString(step.left().value(results)),
                step.operation().sign(),
                Long.toString(step.right().value(results)),
                Long.toString(result));
    }
}
