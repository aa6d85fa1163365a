package io.reckon.launcher.chaos.promise;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.reckon.launcher.chaos.cluster.Replicas;
import io.reckon.launcher.chaos.history.TokenLedger;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.StopAt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls proposers as an owner would that does not know of its successor. For one thread. */
final class FormerOwner {
    private static final int MOST_CALLS = 10;
    private static final int PATIENCE_SECONDS = 10;
    private static final Metadata.Key<String> OWNER_EPOCH =
            Metadata.Key.of("reckon-owner-epoch", Metadata.ASCII_STRING_MARSHALLER);

    private final Stage stage;
    private int calls;
    private int refused;

    FormerOwner(Stage stage) {
        this.stage = stage;
    }

    /** Calls each proposer about questions on which it has worked for a second owner or a later one. */
    void callAgain() throws IOException {
        Replicas proposers = stage.cluster().proposers();
        for (int replica = 0; replica < proposers.nodes().size(); replica++) {
            String name = proposers.nodes().get(replica).name();
            Map<String, Long> epochs = TokenLedger.ofWorker(stage.cluster().ledgers(), name)
                    .of(stage.prefix())
                    .epochs();
            List<ProposeRequest> requests = epochs.entrySet().stream()
                    .filter(question -> question.getValue() > 1)
                    .limit(MOST_CALLS)
                    .map(question -> request(question.getKey(), question.getValue() - 1))
                    .toList();
            call(proposers.ports().get(replica), requests);
        }
    }

    private static ProposeRequest request(String questionId, long epoch) {
        return ProposeRequest.newBuilder()
                .setCallId(questionId + "/former")
                .setQuestionId(questionId)
                .setQuestion("Who owns this question?")
                .setStopAt(StopAt.STOP_AT_STEP)
                .addPrefixes(Prefix.newBuilder().setSamples(1))
                .setOwnerEpoch(epoch)
                .build();
    }

    private void call(int port, List<ProposeRequest> requests) {
        ManagedChannel channel = Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                .build();
        try {
            requests.forEach(request -> call(channel, request));
        } finally {
            channel.shutdownNow();
        }
    }

    private void call(ManagedChannel channel, ProposeRequest request) {
        calls++;
        try {
            var unwanted = ProposerServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .propose(request);
            stage.say("carried out for a former owner: %s, %s", request.getCallId(), unwanted.getUsage());
        } catch (StatusRuntimeException refusal) {
            Metadata trailers = refusal.getTrailers();
            refused += trailers != null && trailers.containsKey(OWNER_EPOCH) ? 1 : 0;
        }
    }

    int calls() {
        return calls;
    }

    int refused() {
        return refused;
    }
}
