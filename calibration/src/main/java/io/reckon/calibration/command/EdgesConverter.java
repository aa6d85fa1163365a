package io.reckon.calibration.command;

import io.reckon.calibration.fit.BinEdges;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads bin edges, four falling pass rates separated by commas, from the command line. */
final class EdgesConverter implements ITypeConverter<BinEdges> {

    @Override
    public BinEdges convert(String text) {
        try {
            return new BinEdges(Arrays.stream(text.split(",", -1))
                    .map(edge -> Double.valueOf(edge.strip()))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'%s' is no list of bin edges such as 0.8,0.6,0.4,0.2: %s".formatted(text, e.getMessage()));
        }
    }
}
