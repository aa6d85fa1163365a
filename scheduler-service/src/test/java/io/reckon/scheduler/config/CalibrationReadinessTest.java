package io.reckon.scheduler.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.contract.CalibrationArtefact;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.DeployedModels;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.system.TestCalibration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** How the readiness follows the models that answer. */
class CalibrationReadinessTest {
    private static final String OTHER = "f".repeat(64);

    private final DeployedModels deployed = new DeployedModels();
    private final CurrentCalibration current = new CurrentCalibration(measuredWith(ScriptedVerifier.DIGEST));

    @Test
    void upBeforeAnyModelHasAnswered() {
        HealthCheckResponse response = readiness(true);

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow()).containsOnlyKeys("calibrationId");
    }

    @Test
    void downWithTheReasonWhenAModelThatWasNotMeasuredAnswers() {
        answerWith(OTHER);

        HealthCheckResponse response = readiness(true);

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow().get("conflict"))
                .isEqualTo("it was measured with the verifier " + ScriptedVerifier.DIGEST + ", but " + OTHER
                        + " is deployed: deploy that model, or calibrate again");
    }

    @Test
    void upAgainWhenTheMeasuredModelAnswers() {
        answerWith(OTHER);
        answerWith(ScriptedVerifier.DIGEST);

        assertThat(readiness(true).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void upAgainWhenTheDeployedModelsAreCalibrated() {
        answerWith(OTHER);
        current.replaceWith(measuredWith(OTHER).orElseThrow());

        assertThat(readiness(true).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void upWithTheReasonWhereNoCalibrationIsRequired() {
        answerWith(OTHER);

        HealthCheckResponse response = readiness(false);

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow()).containsKey("conflict");
    }

    private HealthCheckResponse readiness(boolean required) {
        SchedulerConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SchedulerConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("reckon.policy.required", Boolean.toString(required)), "test", 500))
                .build()
                .getConfigMapping(SchedulerConfig.class);
        return new CalibrationReadiness(current, deployed, config).call();
    }

    private void answerWith(String digest) {
        CallContext context = new CallContext("q/1", "q", "What is 1 + 1?", Instant.EPOCH);
        deployed.observingVerifier(call -> new Scores(List.of(), new Usage(0, 0, 0, 0), digest))
                .score(new ScoreCall(context, List.of(Rollout.from(List.of("#### 2")))));
    }

    private static Optional<Calibration> measuredWith(String verifier) {
        return new CalibrationArtefact("of the test", TestCalibration.json().replace(ScriptedVerifier.DIGEST, verifier))
                .parse();
    }
}
