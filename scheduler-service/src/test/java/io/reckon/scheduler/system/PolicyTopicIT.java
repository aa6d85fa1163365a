package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Question;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Artefacts that are published while the scheduler runs. */
class PolicyTopicIT {

    @Test
    void artefactIsTakenUpWithoutARestartAndABrokenOneIsNot() throws Exception {
        try (Deployment deployment = new Deployment();
                Conversation conversation = deployment.conversation();
                SchedulerProcess scheduler =
                        SchedulerProcess.start(deployment.settings()).awaitReady()) {
            String first = DifficultyEndpoint.CALIBRATION;
            conversation.publish(Question.newBuilder()
                    .setId("before")
                    .setText("What is 1 + 1?")
                    .build());
            assertThat(conversation.answer("before").getCalibrationId()).isEqualTo(first);

            String next = TestCalibration.json().replace(first, "next-calibration");
            publish(conversation, deployment, next);
            scheduler.awaitHealth("next-calibration");
            conversation.publish(Question.newBuilder()
                    .setId("after")
                    .setText("What is 1 + 2?")
                    .build());
            assertThat(conversation.answer("after").getCalibrationId()).isEqualTo("next-calibration");

            publish(conversation, deployment, next.substring(0, next.length() / 2));
            publish(
                    conversation,
                    deployment,
                    next.replace("next-calibration", "other-models")
                            .replaceAll(
                                    "\"proposerDigest\":\\s*\"[0-9a-f]{64}\"",
                                    "\"proposerDigest\": \"" + "e".repeat(64) + "\""));
            publish(conversation, deployment, TestCalibration.json().replace(first, "last-calibration"));
            scheduler.awaitHealth("last-calibration");
            assertThat(scheduler.log())
                    .contains("Calibration refused, the old one stays", "is not a calibration in JSON")
                    .contains("measured with the proposer " + "e".repeat(64));
            assertThat(scheduler.get("/q/metrics")).contains("tts_policies_records_total{outcome=\"refused\"} 2.0");
        }
    }

    private static void publish(Conversation conversation, Deployment deployment, String artefact) {
        conversation.publishTo(
                deployment.topics().policies(),
                "calibration".getBytes(StandardCharsets.UTF_8),
                artefact.getBytes(StandardCharsets.UTF_8));
    }
}
