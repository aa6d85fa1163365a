package io.reckon.launcher.bench;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls a proposer through gRPC. Safe for many threads. */
final class ProposerClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final ManagedChannel channel;

    ProposerClient(int port) {
        channel = Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create())
                .build();
    }

    /** Samples whole solutions of a question. */
    ProposeResponse solve(String question, int samples, long seed) {
        return blocking().propose(solution(question, samples, seed, 0));
    }

    /** Samples the next step of some rollouts. */
    ProposeResponse extend(String question, List<Prefix> rollouts, long seed) {
        return blocking()
                .propose(request(question, seed)
                        .setStopAt(StopAt.STOP_AT_STEP)
                        .addAllPrefixes(rollouts)
                        .build());
    }

    /**
     * Begins to sample whole solutions.
     *
     * @param maxTokens tokens of each at most; 0: as many as it takes
     * @return the call, which can be cancelled
     */
    ListenableFuture<ProposeResponse> begin(String question, int samples, long seed, int maxTokens) {
        return ProposerServiceGrpc.newFutureStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .propose(solution(question, samples, seed, maxTokens));
    }

    private ProposerServiceGrpc.ProposerServiceBlockingStub blocking() {
        return ProposerServiceGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static ProposeRequest solution(String question, int samples, long seed, int maxTokens) {
        ProposeRequest.Builder request = request(question, seed)
                .setStopAt(StopAt.STOP_AT_SOLUTION)
                .addPrefixes(Prefix.newBuilder().setSamples(samples));
        request.getSamplingBuilder().setMaxTokens(maxTokens);
        return request.build();
    }

    private static ProposeRequest.Builder request(String question, long seed) {
        return ProposeRequest.newBuilder()
                .setQuestionId("bench-" + question.hashCode())
                .setQuestion(question)
                .setSampling(Sampling.newBuilder().setTemperature(1).setSeed(seed));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
