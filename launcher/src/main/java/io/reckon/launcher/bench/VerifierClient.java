package io.reckon.launcher.bench;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.reckon.proto.verifier.v1.Rollout;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls a verifier through gRPC. Safe for many threads. */
final class VerifierClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final ManagedChannel channel;

    VerifierClient(int port) {
        channel = Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create())
                .build();
    }

    /** Scores rollouts of a question. */
    ScoreResponse score(String question, List<Rollout> rollouts) {
        return VerifierServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .score(ScoreRequest.newBuilder()
                        .setQuestionId("bench-" + question.hashCode())
                        .setQuestion(question)
                        .addAllRollouts(rollouts)
                        .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
