package io.reckon.calibration.command;

import io.reckon.calibration.strategy.Contender;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a contender's label from the command line. */
final class ContenderConverter implements ITypeConverter<Contender> {

    @Override
    public Contender convert(String label) {
        try {
            return Contender.parse(label.strip());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
