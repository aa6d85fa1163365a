package io.reckon.calibration;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.of("io.reckon.calibration")
                .withEdges("artefact", "command", "contract", "evidence.chart", "evidence.page", "kafka")
                .tests();
    }
}
