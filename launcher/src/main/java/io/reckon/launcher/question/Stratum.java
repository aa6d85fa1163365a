package io.reckon.launcher.question;

import java.util.Comparator;

/**
 * What is known beforehand about how hard a question is. Strata are ordered from easy to hard.
 *
 * @param steps of its shortest solution, or its difficulty bin where the file gives that; 0 where neither is known
 * @param magnitude how large its numbers are; 0 where unknown
 */
public record Stratum(int steps, int magnitude) implements Comparable<Stratum> {
    private static final Comparator<Stratum> EASY_FIRST =
            Comparator.comparingInt(Stratum::steps).thenComparingInt(Stratum::magnitude);

    @Override
    public int compareTo(Stratum other) {
        return EASY_FIRST.compare(this, other);
    }
}
