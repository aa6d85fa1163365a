package io.reckon.models.problem.corruption;

import io.reckon.models.problem.derivation.WrittenLine;
import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One operand is another number of the question or an earlier result; the result is right given it. */
record WrongOperand() implements Corruption {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public Optional<WrittenLine> write(Position position, Draws draws) {
        List<Long> numbers = new ArrayList<>(position.results());
        NUMBER.matcher(position.question())
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .forEach(numbers::add);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        long other = draws.pick(numbers);
        long left = Long.parseLong(position.right().left());
        long right = Long.parseLong(position.right().right());
        Operation operation = Operation.ofSign(position.right().operation());
        String label = position.right().label();
        return draws.chance(0.5)
                ? Lines.calculated(label, other, operation, right)
                : Lines.calculated(label, left, operation, other);
    }
}
