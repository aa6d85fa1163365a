package io.reckon.startup;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> architecture() {
        return Architecture.of("io.reckon.startup").withEdges("kafka").tests();
    }
}
