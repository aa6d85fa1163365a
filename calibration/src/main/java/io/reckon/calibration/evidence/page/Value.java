package io.reckon.calibration.evidence.page;

import io.reckon.calibration.statistics.Estimate;
import java.util.List;
import java.util.Locale;

/** What stands in one place of a table, once for people and once for programs. */
sealed interface Value {

    /** As people read it. */
    String text();

    /** As programs read it: one field, or three for an estimate. */
    List<String> fields();

    /** Names of the fields, given the name of the column. */
    default List<String> names(String column) {
        return List.of(column);
    }

    /** Words. */
    record Words(String text) implements Value {
        @Override
        public List<String> fields() {
            return List.of(text);
        }
    }

    /**
     * A number.
     *
     * @param decimals shown to people, 0 and up
     */
    record Numeral(double number, int decimals) implements Value {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "%." + decimals + "f", number);
        }

        @Override
        public List<String> fields() {
            return List.of(plain(number));
        }
    }

    /**
     * An estimate.
     *
     * @param scale that people see it by, such as 100 for per cent
     * @param decimals shown to people, 0 and up
     */
    record Measured(Estimate estimate, double scale, int decimals) implements Value {
        @Override
        public String text() {
            String number = "%." + decimals + "f";
            return String.format(
                    Locale.ROOT,
                    number + " [" + number + ", " + number + "]",
                    scale * estimate.point(),
                    scale * estimate.low(),
                    scale * estimate.high());
        }

        @Override
        public List<String> fields() {
            return List.of(plain(estimate.point()), plain(estimate.low()), plain(estimate.high()));
        }

        @Override
        public List<String> names(String column) {
            return List.of(column, column + " low", column + " high");
        }
    }

    static Value words(String text) {
        return new Words(text);
    }

    static Value count(long number) {
        return new Numeral(number, 0);
    }

    static Value number(double number, int decimals) {
        return new Numeral(number, decimals);
    }

    /** A share as people read it, in per cent; the fields stay in [0, 1]. */
    static Value percent(Estimate share) {
        return new Measured(share, 100, 1);
    }

    static Value ratio(Estimate ratio) {
        return new Measured(ratio, 1, 2);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.6g", number);
    }
}
