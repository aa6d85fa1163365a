package io.reckon.inference.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Earlier solutions of a question, as a model that revises them has them in view: after the question, oldest first, each
 * step on a line of its own.
 *
 * @param solutions {@value #MOST} at most, each with one step at least
 */
public record Attempts(List<Steps> solutions) {
    /** Attempts in view at most. */
    public static final int MOST = 4;

    /** No attempts. */
    public static final Attempts NONE = new Attempts(List.of());

    public Attempts {
        solutions = List.copyOf(solutions);
        if (solutions.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " attempts, but there are " + solutions.size());
        }
        for (int i = 0; i < solutions.size(); i++) {
            if (solutions.get(i).lines().isEmpty()) {
                throw new IllegalArgumentException("attempt " + (i + 1) + " has no steps");
            }
        }
    }

    /**
     * Returns attempts given as lists of lines.
     *
     * @throws IllegalArgumentException naming the attempt and the step that is wrong
     */
    public static Attempts of(List<? extends List<String>> attempts) {
        List<Steps> solutions = new ArrayList<>();
        for (List<String> lines : attempts) {
            try {
                solutions.add(new Steps(lines));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("attempt " + (solutions.size() + 1) + ", " + e.getMessage(), e);
            }
        }
        return new Attempts(solutions);
    }

    public boolean isEmpty() {
        return solutions.isEmpty();
    }

    /**
     * Returns the same attempts for a model that ends steps at line ends.
     *
     * @throws IllegalArgumentException where a step has several lines
     */
    public Attempts singleLines() {
        solutions.forEach(Steps::singleLines);
        return this;
    }

    /** Returns the text of all attempts, each step with its line end, the last one too. */
    public String text() {
        StringBuilder text = new StringBuilder();
        solutions.forEach(solution -> text.append(solution.text()));
        return text.toString();
    }
}
