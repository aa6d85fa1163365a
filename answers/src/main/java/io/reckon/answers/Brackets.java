package io.reckon.answers;

import java.util.Optional;

/** Brackets around a sequence: they tell tuples, intervals, sets and vectors apart; a bare list has none. */
public enum Brackets {
    NONE("", ""),
    ROUND("(", ")"),
    SQUARE("[", "]"),
    LEFT_CLOSED("[", ")"),
    RIGHT_CLOSED("(", "]"),
    ANGLE("⟨", "⟩"),
    SET("\\{", "\\}");

    private final String open;
    private final String close;

    Brackets(String open, String close) {
        this.open = open;
        this.close = close;
    }

    /** Opening bracket in normalised notation. */
    public String open() {
        return open;
    }

    /** Closing bracket in normalised notation. */
    public String close() {
        return close;
    }

    /** Returns the brackets of this shape, if a sequence can have them. */
    static Optional<Brackets> of(String open, String close) {
        for (Brackets brackets : values()) {
            if (brackets.open.equals(open) && brackets.close.equals(close)) {
                return Optional.of(brackets);
            }
        }
        return Optional.empty();
    }
}
