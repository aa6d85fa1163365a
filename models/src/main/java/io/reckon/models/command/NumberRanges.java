package io.reckon.models.command;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1-3,6} as 1, 2, 3, 6. */
final class NumberRanges implements ITypeConverter<NumberRanges.Numbers> {
    /** Numbers in the order given. */
    record Numbers(List<Integer> numbers) {
        Numbers {
            numbers = List.copyOf(numbers);
        }
    }

    @Override
    public Numbers convert(String text) {
        return new Numbers(
                Stream.of(text.split(",", -1)).flatMap(NumberRanges::range).toList());
    }

    private static Stream<Integer> range(String text) {
        if (!text.matches("\\d{1,3}(-\\d{1,3})?")) {
            throw new TypeConversionException("'" + text + "' is neither a number nor a range like 1-8");
        }
        String[] ends = text.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (last < first) {
            throw new TypeConversionException("the range " + text + " is empty");
        }
        return IntStream.rangeClosed(first, last).boxed();
    }
}
