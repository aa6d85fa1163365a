package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import io.reckon.models.problem.plan.Plan;
import io.reckon.models.problem.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A plan under construction that remembers whether all values stayed within the magnitude. */
final class Sketch {
    private final Magnitude magnitude;
    private final List<Step> steps = new ArrayList<>();
    private final List<Long> results = new ArrayList<>();
    private boolean failed;
    private long peak;

    Sketch(Magnitude magnitude) {
        this.magnitude = magnitude;
    }

    static Operand given(long number) {
        return new Operand.Given(number);
    }

    /** As {@link #step(String, Operand, Operation, Operand)}. */
    Operand step(Label label, Operand left, Operation operation, Operand right) {
        return step(label.text(), left, operation, right);
    }

    /** Adds a step and returns its result. A result outside the magnitude fails the sketch and counts as the least. */
    Operand step(String label, Operand left, Operation operation, Operand right) {
        OptionalLong result = operation.apply(value(left), value(right));
        failed |= result.isEmpty() || result.getAsLong() < Magnitude.LEAST || result.getAsLong() > magnitude.largest();
        steps.add(new Step(label, left, operation, right));
        results.add(failed ? Magnitude.LEAST : result.getAsLong());
        peak = Math.max(Math.max(peak, results.getLast()), Math.max(value(left), value(right)));
        return new Operand.Result(steps.size() - 1);
    }

    long value(Operand operand) {
        return operand.value(results);
    }

    int size() {
        return steps.size();
    }

    /** Draws that find no number fail the sketch. */
    void fail() {
        failed = true;
    }

    /** How much may be added to a value. */
    long room(Operand operand) {
        return Math.min(magnitude.ceiling(), magnitude.largest() - value(operand));
    }

    /** How much may be taken from a value. */
    long stock(Operand operand) {
        return Math.min(magnitude.ceiling(), value(operand) - Magnitude.LEAST);
    }

    /** The plan, if it has the wanted number of steps and its values fit the magnitude. */
    Optional<Plan> plan(int wanted) {
        return failed || steps.size() != wanted || peak < magnitude.peak()
                ? Optional.empty()
                : Optional.of(new Plan(steps));
    }
}
