package io.reckon.inference.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What ends the steps that a model writes. */
public enum StepEnd {
    /** A line end: every line is a step. */
    LINE("\n", Pattern.compile("\n")),
    /** A blank line: a step may have several lines. */
    BLANK_LINE("\n\n", Pattern.compile("\n[ \t]*\n"));

    private final String text;
    private final Pattern pattern;

    StepEnd(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** Returns it as models write it, and as it is written after every step of a prefix. */
    public String text() {
        return text;
    }

    /** Returns the steps that a sampled text contains; blank ones are none. */
    public Steps in(String sampled) {
        return new Steps(
                Arrays.stream(pattern.split(sampled.replace("\r\n", "\n").replace('\r', '\n')))
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList());
    }
}
