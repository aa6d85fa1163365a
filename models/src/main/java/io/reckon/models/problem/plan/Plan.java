package io.reckon.models.problem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The steps that answer a question, in their one accepted order; every result exists. */
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a step");
        }
        for (int i = 0; i < steps.size(); i++) {
            requireEarlier(steps.get(i).left(), i);
            requireEarlier(steps.get(i).right(), i);
        }
        if (results(steps, List.of()).size() < steps.size()) {
            throw new IllegalArgumentException("a step has no exact result: " + steps);
        }
    }

    private static void requireEarlier(Operand operand, int step) {
        if (operand instanceof Operand.Result result && result.step() >= step) {
            throw new IllegalArgumentException(
                    "step " + (step + 1) + " uses the result of step " + (result.step() + 1));
        }
    }

    /** Reads a plan of steps in {@linkplain Step#notation() notation}. */
    public static Plan parse(List<String> notations) {
        return new Plan(notations.stream().map(Step::parse).toList());
    }

    /** The steps in {@linkplain Step#notation() notation}. */
    public List<String> notations() {
        return steps.stream().map(Step::notation).toList();
    }

    public int size() {
        return steps.size();
    }

    public Step step(int index) {
        return steps.get(index);
    }

    /** The right results of all steps. */
    public List<Long> results() {
        return results(steps, List.of());
    }

    /** The result of the last step. */
    public long answer() {
        return results().getLast();
    }

    /**
     * The results of all steps, given results (right or not) of the first ones; shorter than the plan where one of the
     * remaining operations has no exact result.
     */
    public List<Long> continued(List<Long> written) {
        return results(steps, written);
    }

    /** The right solution: one line a step, then {@code #### answer}. */
    public String solution() {
        StringBuilder text = new StringBuilder();
        List<Long> results = results();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            text.append(step.label()).append(": ").append(step.left().value(results));
            text.append(' ')
                    .append(step.operation().sign())
                    .append(' ')
                    .append(step.right().value(results));
            text.append(" = ").append(results.get(i)).append('\n');
        }
        return text.append("#### ").append(results.getLast()).toString();
    }

    /** The arithmetic without names and words: equal for two plans exactly if they calculate the same. */
    public String arithmetic() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.left().notation()).append(step.operation().sign());
            text.append(step.right().notation()).append(';');
        }
        return text.toString();
    }

    private static List<Long> results(List<Step> steps, List<Long> written) {
        List<Long> results = new ArrayList<>(written);
        for (Step step : steps.subList(written.size(), steps.size())) {
            OptionalLong result = step.result(results);
            if (result.isEmpty()) {
                break;
            }
            results.add(result.getAsLong());
        }
        return results;
    }
}
