package io.reckon.difficulty;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.of("io.reckon.difficulty")
                .withEdges("calibration", "config", "grpc", "kafka")
                .tests();
    }
}
