package io.reckon.models.problem.plan;

import java.util.List;

/** What a step calculates with: a number of the question or the result of an earlier step. */
public sealed interface Operand {
    /** The value, given the results of the steps so far in order. */
    long value(List<Long> results);

    /** The text in a plan: the number itself, or {@code #k} for the result of step k (counted from 1). */
    String notation();

    /** Reads {@link #notation()} back. @throws IllegalArgumentException if the text is neither form */
    static Operand parse(String notation) {
        try {
            return notation.startsWith("#")
                    ? new Result(Integer.parseInt(notation.substring(1)) - 1)
                    : new Given(Long.parseLong(notation));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an operand: '" + notation + "'", e);
        }
    }

    /** A number that the question states in digits or as a word such as "twice" or "half". */
    record Given(long number) implements Operand {
        public Given {
            if (number < 0 || number > Operation.LARGEST) {
                throw new IllegalArgumentException("a given number must be 0 to " + Operation.LARGEST + ": " + number);
            }
        }

        @Override
        public long value(List<Long> results) {
            return number;
        }

        @Override
        public String notation() {
            return Long.toString(number);
        }
    }

    /** The result of an earlier step; {@code step} counts from 0. */
    record Result(int step) implements Operand {
        public Result {
            if (step < 0) {
                throw new IllegalArgumentException("there is no step " + (step + 1));
            }
        }

        @Override
        public long value(List<Long> results) {
            return results.get(step);
        }

        @Override
        public String notation() {
            return "#" + (step + 1);
        }
    }
}
