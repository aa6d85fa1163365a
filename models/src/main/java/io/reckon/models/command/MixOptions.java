package io.reckon.models.command;

import io.reckon.models.problem.Mix;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.family.Family;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which problems are drawn. */
final class MixOptions {
    @Option(
            names = "--families",
            split = ",",
            paramLabel = "<family>",
            description = "Families to draw from: story, shop, plant, comparison (default: all).")
    private List<Family> families = List.of(Family.values());

    @Option(
            names = "--steps",
            converter = NumberRanges.class,
            defaultValue = "1-8",
            paramLabel = "<numbers>",
            description = "Numbers of steps, such as 1-8 or 2,4 (default: ${DEFAULT-VALUE}).")
    private NumberRanges.Numbers steps;

    @Option(
            names = "--magnitudes",
            converter = NumberRanges.class,
            defaultValue = "1-7",
            paramLabel = "<numbers>",
            description = "Magnitudes, 1 (numbers to about 20) to 7 (about 5000) (default: ${DEFAULT-VALUE}).")
    private NumberRanges.Numbers magnitudes;

    /** The mix. @throws IllegalArgumentException if a number is out of range */
    Mix mix() {
        return new Mix(
                families,
                steps.numbers(),
                magnitudes.numbers().stream().map(Magnitude::new).toList());
    }
}
