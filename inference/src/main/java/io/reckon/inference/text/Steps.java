package io.reckon.inference.text;

import java.util.List;

/**
 * Steps of a solution, in order.
 *
 * @param lines one line each, not blank, without a line end
 */
public record Steps(List<String> lines) {
    public Steps {
        lines = List.copyOf(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                throw new IllegalArgumentException("step " + (i + 1) + " is empty");
            }
            if (lines.get(i).indexOf('\n') >= 0 || lines.get(i).indexOf('\r') >= 0) {
                throw new IllegalArgumentException("step " + (i + 1) + " contains a line end");
            }
        }
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
