package io.reckon.calibration.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The calibration commands as a program of their own, for deployments that run elsewhere. */
@Command(
        name = "reckon-calibration",
        mixinStandardHelpOptions = true,
        description = "Measures and calibrates a Reckon deployment through its Kafka.",
        subcommands = {
            MeasureCommand.class,
            CalibrateCommand.class,
            InitialCalibrationCommand.class,
            PublishCommand.class,
            EvidenceCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
