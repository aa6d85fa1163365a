package io.reckon.models.problem.corruption;

import io.reckon.models.problem.plan.Operation;
import java.util.ArrayList;
import java.util.List;

/** The results that come out when one carry of a written calculation is forgotten. */
final class Carries {
    private Carries() {}

    /** One result for each carry or borrow; none for a division or where nothing is carried. */
    static List<Long> forgotten(Operation operation, long left, long right) {
        return switch (operation) {
            case ADD -> added(left, right);
            case SUBTRACT -> subtracted(left, right);
            case MULTIPLY -> multiplied(Math.max(left, right), Math.min(left, right));
            case DIVIDE -> List.of();
        };
    }

    private static List<Long> added(long left, long right) {
        List<Long> forgotten = new ArrayList<>();
        for (long place = 10; place <= left + right; place *= 10) {
            if (left % place + right % place >= place) {
                forgotten.add(left + right - place);
            }
        }
        return forgotten;
    }

    private static List<Long> subtracted(long left, long right) {
        List<Long> forgotten = new ArrayList<>();
        for (long place = 10; place <= left; place *= 10) {
            if (left % place < right % place) {
                forgotten.add(left - right + place);
            }
        }
        return forgotten;
    }

    private static List<Long> multiplied(long left, long right) {
        List<Long> forgotten = new ArrayList<>();
        if (right < 10) {
            for (long place = 10; place <= left * right; place *= 10) {
                long carry = left % place * right / place;
                if (carry > 0) {
                    forgotten.add(left * right - carry * place);
                }
            }
        }
        return forgotten;
    }
}
