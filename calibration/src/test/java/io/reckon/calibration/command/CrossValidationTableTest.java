package io.reckon.calibration.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.validation.CrossValidated;
import io.reckon.calibration.validation.CrossValidated.Accuracy;
import io.reckon.calibration.validation.CrossValidated.BestFixed;
import io.reckon.calibration.validation.CrossValidated.Choice;
import io.reckon.calibration.validation.CrossValidated.Gain;
import io.reckon.calibration.validation.CrossValidated.InSample;
import io.reckon.calibration.validation.CrossValidation;
import io.reckon.calibration.validation.Folds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTableTest {

    private static final CrossValidated ROW = new CrossValidated(
            8,
            40,
            new Accuracy(0.6, 0.45, 0.735),
            new BestFixed(List.of("beam", "majority"), 0.55),
            new Gain(0.05, -0.025, 0.125),
            new InSample(0.7, 0.575, "beam"),
            List.of(new CrossValidated.Predicted("text", new Accuracy(0.58, 0.43, 0.715), new Gain(0.03, -0.05, 0.1))),
            List.of(
                    new Choice(1, 1, "beam"),
                    new Choice(1, 2, "beam"),
                    new Choice(2, 1, "beam"),
                    new Choice(2, 2, "rebase")));

    @TempDir
    Path folder;

    @Test
    void saysWhatWasReachedAndWhatWasLeftOut() {
        String text = CrossValidationTable.text(new CrossValidation(new Folds(Map.of(), List.of(5)), List.of(ROW)));

        assertThat(text)
                .containsSubsequence(
                        "8",
                        "40",
                        "60.0 % [45.0, 73.5]",
                        "55.0 %",
                        "+5.0 [-2.5, +12.5]",
                        "1/2",
                        "70.0 %, fixed 57.5 %",
                        "beam / majority",
                        "by text",
                        "58.0 % [43.0, 71.5]",
                        "+3.0 [-5.0, +10.0]")
                .contains("Bin 5 is left out");
    }

    @Test
    void saysWhenThereIsNothingToReport() {
        assertThat(CrossValidationTable.text(new CrossValidation(new Folds(Map.of(), List.of(1, 2)), List.of())))
                .contains("no bin has two questions", "Bin 1 is left out", "Bin 2 is left out");
    }

    @Test
    void jsonHoldsTheNumbersOnly() throws IOException {
        Path file = folder.resolve("results.json");

        JsonFile.write(file, ROW);

        assertThat(Files.readString(file).replaceAll("\\s", "").replace('"', '\''))
                .isEqualTo("{'budget':8,'questions':40,'computeOptimal':{'accuracy':0.6,'low':0.45,'high':0.735},"
                        + "'bestFixed':{'strategies':['beam','majority'],'accuracy':0.55},"
                        + "'difference':{'point':0.05,'low':-0.025,'high':0.125},"
                        + "'inSample':{'computeOptimal':0.7,'bestFixed':0.575,'strategy':'beam'},"
                        + "'predicted':[{'from':'text','accuracy':{'accuracy':0.58,'low':0.43,'high':0.715},"
                        + "'difference':{'point':0.03,'low':-0.05,'high':0.1}}],'chosen':[{'bin':1,'fold':1,'strategy':'beam'},{'bin':1,'fold':2,'strategy':'beam'},"
                        + "{'bin':2,'fold':1,'strategy':'beam'},{'bin':2,'fold':2,'strategy':'rebase'}]}");
    }
}
