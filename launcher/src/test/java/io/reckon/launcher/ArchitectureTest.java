package io.reckon.launcher;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> theModuleKeepsItsShape() {
        return Architecture.of("io.reckon.launcher")
                .withEdges("", "bench", "broker", "chaos", "command", "deployment", "docker", "kafka", "option")
                .tests();
    }
}
