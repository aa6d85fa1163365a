package io.reckon.launcher.command;

import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The confidence at which searches stop. */
final class TargetOption {
    @Option(
            names = "--target-confidence",
            paramLabel = "P",
            converter = Probability.class,
            description = "Stop as soon as the calibrated confidence reaches P, above 0 and below 1"
                    + " (default: spend what the policy, or the budget, says).")
    private Optional<Double> target = Optional.empty();

    OptionalDouble confidence() {
        return target.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Reads a probability that is neither 0 nor 1. */
    static final class Probability implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double value = Double.parseDouble(text);
                if (value > 0 && value < 1) {
                    return value;
                }
            } catch (NumberFormatException noNumber) {
                // told below
            }
            throw new TypeConversionException("'" + text + "' is not a number above 0 and below 1");
        }
    }
}
