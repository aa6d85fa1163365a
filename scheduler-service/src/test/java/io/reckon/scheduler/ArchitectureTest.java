package io.reckon.scheduler;

import io.reckon.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> structure() {
        return Architecture.of("io.reckon.scheduler")
                .withEdges("config", "contract", "grpc", "kafka")
                .tests();
    }
}
