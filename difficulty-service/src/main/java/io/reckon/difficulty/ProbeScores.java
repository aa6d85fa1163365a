package io.reckon.difficulty;

import java.util.List;

/**
 * Outcome scores that the verifier gave to a probe's samples; their order carries no meaning.
 *
 * @param values 0 to {@value #MAX} scores, each in [0, 1]
 */
public record ProbeScores(List<Double> values) {

    /** Most scores that one estimate takes. */
    public static final int MAX = 1024;

    /** No probe made yet. */
    public static final ProbeScores NONE = new ProbeScores(List.of());

    /** @throws IllegalArgumentException if there are too many, or one is outside [0, 1] or not a number */
    public ProbeScores {
        values = List.copyOf(values);
        if (values.size() > MAX) {
            throw new IllegalArgumentException(
                    "probe scores must be at most %d, but are %d".formatted(MAX, values.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            UnitInterval.require("probe score " + i, values.get(i));
        }
    }
}
