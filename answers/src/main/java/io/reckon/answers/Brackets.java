package io.reckon.answers;

import java.util.Optional;

/** What holds a sequence together: brackets tell tuples, intervals, sets and vectors apart; a bare list has none. */
public enum Brackets {
    NONE("", ""),
    ROUND("(", ")"),
    SQUARE("[", "]"),
    LEFT_CLOSED("[", ")"),
    RIGHT_CLOSED("(", "]"),
    ANGLE("⟨", "⟩"),
    SET("\\{", "\\}"),
    /** Intervals and sets between signs of union. */
    UNION("union(", ")"),
    /** Rows of a matrix or column vector. */
    MATRIX("matrix(", ")"),
    /** Cells of one row of a matrix. */
    ROW("row(", ")");

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

    /** Whether the order of the elements counts. */
    public boolean isOrdered() {
        return this != SET && this != UNION;
    }

    /** Returns the brackets of an interval that has its lower and its upper bound, or has not. */
    static Brackets interval(boolean lowerClosed, boolean upperClosed) {
        if (lowerClosed) {
            return upperClosed ? SQUARE : LEFT_CLOSED;
        }
        return upperClosed ? RIGHT_CLOSED : ROUND;
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
