package io.reckon.calibration.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number, 1 and up, from the command line. */
final class PositiveNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is too small
        }
        throw new TypeConversionException("'%s' is not a whole number, 1 and up".formatted(text));
    }
}
