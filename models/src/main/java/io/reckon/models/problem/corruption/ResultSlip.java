package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.derivation.WrittenLine.StepLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.plan.Operation;
import java.util.List;
import java.util.Optional;

/** The operands are right, the result is not. */
record ResultSlip() implements Corruption {
    private enum Slip {
        ONE,
        TEN,
        HUNDRED,
        DIGIT,
        TRANSPOSITION,
        CARRY
    }

    private static final List<Slip> SLIPS = List.of(Slip.values());

    /** Those that need no operation. */
    private static final List<Slip> COPYING = List.of(Slip.ONE, Slip.TEN, Slip.HUNDRED, Slip.DIGIT, Slip.TRANSPOSITION);

    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        StepLine right = position.right();
        long result = Long.parseLong(right.result());
        long slipped = slip(right, result, draws);
        return slipped < 0 || slipped == result
                ? Optional.empty()
                : Optional.of(new StepLine(
                        right.label(), right.left(), right.operation(), right.right(), Long.toString(slipped)));
    }

    /** A number near another, without regard to an operation; negative where this draw does not work out. */
    static long near(long number, Draws draws) {
        return slip(draws.pick(COPYING), number, draws);
    }

    private static long slip(StepLine line, long result, Draws draws) {
        Slip slip = draws.pick(SLIPS);
        if (slip != Slip.CARRY) {
            return slip(slip, result, draws);
        }
        List<Long> forgotten = Carries.forgotten(
                Operation.ofSign(line.operation()), Long.parseLong(line.left()), Long.parseLong(line.right()));
        return forgotten.isEmpty() ? -1 : draws.pick(forgotten);
    }

    private static long slip(Slip slip, long number, Draws draws) {
        return switch (slip) {
            case ONE -> number + sign(draws);
            case TEN -> number + 10 * sign(draws);
            case HUNDRED -> number + 100 * sign(draws);
            case DIGIT -> digitChanged(Long.toString(number), draws);
            case TRANSPOSITION -> transposed(Long.toString(number), draws);
            case CARRY -> -1;
        };
    }

    private static long sign(Draws draws) {
        return draws.chance(0.5) ? 1 : -1;
    }

    private static long digitChanged(String digits, Draws draws) {
        int place = (int) draws.between(0, digits.length() - 1);
        long least = place == 0 && digits.length() > 1 ? 1 : 0;
        long digit = draws.between(least, 9);
        return Long.parseLong(digits.substring(0, place) + digit + digits.substring(place + 1));
    }

    private static long transposed(String digits, Draws draws) {
        if (digits.length() < 2) {
            return -1;
        }
        int place = (int) draws.between(0, digits.length() - 2);
        String swapped = digits.substring(0, place)
                + digits.charAt(place + 1)
                + digits.charAt(place)
                + digits.substring(place + 2);
        return swapped.startsWith("0") ? -1 : Long.parseLong(swapped);
    }
}
