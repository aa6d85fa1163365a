package io.reckon.models;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.of("io.reckon.models").withEdges("command").tests();
    }

    @TestFactory
    Stream<DynamicTest> architectureOfProblems() {
        return Architecture.of("io.reckon.models.problem").tests();
    }
}
