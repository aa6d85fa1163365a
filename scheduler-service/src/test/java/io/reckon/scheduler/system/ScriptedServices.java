package io.reckon.scheduler.system;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.reckon.scheduler.scripted.Ledger;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** Proposer, verifier and difficulty service over real gRPC, with scripted models. */
final class ScriptedServices implements AutoCloseable {

    private final Ledger ledger = new Ledger();
    private final Server proposer = server(new ProposerEndpoint(ledger));
    private final Server verifier = server(new VerifierEndpoint(ledger));
    private final Server difficulty = server(new DifficultyEndpoint());

    private static Server server(BindableService service) {
        return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(service)
                .build();
    }

    ScriptedServices start() throws IOException {
        proposer.start();
        verifier.start();
        difficulty.start();
        return this;
    }

    /** Settings of a scheduler that uses these. */
    Map<String, String> settings() {
        return Map.of(
                "reckon.services.proposer", "localhost:" + proposer.getPort(),
                "reckon.services.verifier", "localhost:" + verifier.getPort(),
                "reckon.services.difficulty", "localhost:" + difficulty.getPort());
    }

    /** What proposer and verifier have really spent. */
    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        Stream.of(proposer, verifier, difficulty).forEach(Server::shutdownNow);
    }
}
