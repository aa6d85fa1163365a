package io.reckon.answers;

import java.util.Optional;

/** How a relation compares its sides, written in normalised notation. */
public enum Comparison {
    EQUAL("="),
    UNEQUAL("\\ne"),
    LESS("<"),
    AT_MOST("\\le"),
    GREATER(">"),
    AT_LEAST("\\ge");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** Symbol in normalised notation. */
    public String symbol() {
        return symbol;
    }

    /** The comparison with this symbol, if there is one. */
    static Optional<Comparison> of(String symbol) {
        for (Comparison comparison : values()) {
            if (comparison.symbol.equals(symbol)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    /** The comparison of the same sides the other way round. */
    Comparison mirrored() {
        return switch (this) {
            case EQUAL, UNEQUAL -> this;
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
        };
    }

    /** Whether the left side is the smaller one. */
    boolean isAscending() {
        return this == LESS || this == AT_MOST;
    }

    /** Whether the left side is the larger one. */
    boolean isDescending() {
        return mirrored().isAscending();
    }

    /** Whether equal sides satisfy it. */
    boolean isClosed() {
        return this == EQUAL || this == AT_MOST || this == AT_LEAST;
    }
}
