package io.reckon.scheduler.search;

import java.util.List;

/**
 * An earlier solution that a revision has in view.
 *
 * @param steps steps in order, without line ends; at least one, none of them blank
 */
public record Attempt(List<String> steps) {

    public Attempt {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an attempt has one step at least, and no blank one");
        }
    }
}
