package io.reckon.serving.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void callThatItsBudgetDoesNotCoverIsToldWhatItMayCost() {
        Refusal refusal = Refusal.of(EngineException.uncovered(700, 650));

        assertThat(refusal.status().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        assertThat(refusal.status().getDescription()).contains("700", "650");
        assertThat(trailer(refusal, "reckon-call-tokens")).isEqualTo("700");
    }

    @Test
    void overloadedWorkerSaysWhenToComeBack() {
        Refusal refusal = Refusal.of(EngineException.overloaded("full", Duration.ofSeconds(3)));

        assertThat(refusal.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(trailer(refusal, "grpc-retry-pushback-ms")).isEqualTo("3000");
    }

    @Test
    void otherFailuresHaveNoTrailers() {
        Refusal refusal = Refusal.of(new EngineException(Reason.UNAVAILABLE, "closed"));

        assertThat(refusal.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(refusal.trailers().keys()).isEmpty();
    }

    private static String trailer(Refusal refusal, String name) {
        return String.valueOf(refusal.trailers().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
    }
}
