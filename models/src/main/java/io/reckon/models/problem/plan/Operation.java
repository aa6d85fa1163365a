package io.reckon.models.problem.plan;

import java.util.OptionalLong;

/** An arithmetic operation of a step. */
public enum Operation {
    ADD('+'),
    SUBTRACT('-'),
    MULTIPLY('*'),
    DIVIDE('/');

    /** The largest value that is calculated with; nine digits. */
    public static final long LARGEST = 999_999_999L;

    private final char sign;

    Operation(char sign) {
        this.sign = sign;
    }

    /** The character written in a derivation. */
    public String sign() {
        return String.valueOf(sign);
    }

    /** The operation written as {@code sign}. @throws IllegalArgumentException if there is none */
    public static Operation ofSign(String sign) {
        for (Operation operation : values()) {
            if (operation.sign().equals(sign)) {
                return operation;
            }
        }
        throw new IllegalArgumentException("no operation is written '" + sign + "'");
    }

    /**
     * The exact result for two non-negative operands of at most nine digits; empty where it would be negative,
     * fractional, or larger than {@link #LARGEST}.
     */
    public OptionalLong apply(long left, long right) {
        return switch (this) {
            case ADD -> within(left + right);
            case SUBTRACT -> within(left - right);
            case MULTIPLY -> within(left * right);
            case DIVIDE -> right == 0 || left % right != 0 ? OptionalLong.empty() : within(left / right);
        };
    }

    private static OptionalLong within(long result) {
        return result < 0 || result > LARGEST ? OptionalLong.empty() : OptionalLong.of(result);
    }
}
