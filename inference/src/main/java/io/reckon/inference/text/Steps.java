package io.reckon.inference.text;

import java.util.List;

/**
 * Steps of a solution, in order.
 *
 * @param lines one for each step: not blank, without blank lines and line ends at its ends. Models that end their steps at
 *     blank lines write steps of several lines
 */
public record Steps(List<String> lines) {
    public Steps {
        lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                throw new IllegalArgumentException("step " + (i + 1) + " is empty");
            }
            if (!isStep(lines.get(i))) {
                throw new IllegalArgumentException(
                        "step " + (i + 1) + " contains a blank line, or begins or ends with a line end");
            }
        }
    }

    private static boolean isStep(String step) {
        return step.indexOf('\r') < 0 && !step.contains("\n\n") && !step.startsWith("\n") && !step.endsWith("\n");
    }

    /**
     * Returns the same steps for a model that ends them at line ends.
     *
     * @throws IllegalArgumentException where one has several lines
     */
    public Steps singleLines() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('\n') >= 0) {
                throw new IllegalArgumentException(
                        "step " + (i + 1) + " contains a line end, where this model ends its steps");
            }
        }
        return this;
    }

    /** Returns the steps that a sampled text contains; blank lines are none. */
    public static Steps in(String text) {
        return new Steps(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Returns the text of the steps, each with its line end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(PromptForm.STEP_END));
        return text.toString();
    }
}
