package io.reckon.scheduler.config;

import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.grpc.Backoff;
import io.reckon.scheduler.grpc.GrpcDifficultyEstimator;
import io.reckon.scheduler.grpc.GrpcProposer;
import io.reckon.scheduler.grpc.GrpcVerifier;
import io.reckon.scheduler.grpc.ServiceClient;
import io.reckon.scheduler.grpc.ServiceHealth;
import io.reckon.scheduler.grpc.pool.ReplicaPool;
import io.reckon.scheduler.grpc.pool.Resolver;
import io.reckon.scheduler.journal.JournaledEstimator;
import io.reckon.scheduler.journal.JournaledProposer;
import io.reckon.scheduler.journal.JournaledVerifier;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Verifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.Security;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Connects the ports to the services. */
@Singleton
final class ServiceWiring {

    static {
        // the virtual machine remembers addresses for half a minute, in which replicas come and go
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
    }

    private final ServiceClient proposer;
    private final ServiceClient verifier;
    private final ServiceClient difficulty;
    private final RoundTimer rounds;

    ServiceWiring(SchedulerConfig config, InstantSource clock, RoundTimer rounds) {
        SchedulerConfig.Services services = config.services();
        Backoff backoff = new Backoff(services.backoff(), services.maxBackoff(), RandomGenerator.getDefault());
        ServiceClient.Patience patience = new ServiceClient.Patience(services.callTimeout(), backoff);
        this.proposer = client("proposer", services.proposer(), patience, clock);
        this.verifier = client("verifier", services.verifier(), patience, clock);
        this.difficulty = client("difficulty service", services.difficulty(), patience, clock);
        this.rounds = rounds;
    }

    private static ServiceClient client(
            String name, String target, ServiceClient.Patience patience, InstantSource clock) {
        return new ServiceClient(name, new ReplicaPool(Resolver.of(target)), patience, clock);
    }

    @Produces
    @Singleton
    Proposer proposer() {
        return rounds.timedProposer(new JournaledProposer(new GrpcProposer(proposer)));
    }

    @Produces
    @Singleton
    Verifier verifier() {
        return rounds.timedVerifier(new JournaledVerifier(new GrpcVerifier(verifier)));
    }

    @Produces
    @Singleton
    DifficultyEstimator difficulty() {
        return new JournaledEstimator(new GrpcDifficultyEstimator(difficulty));
    }

    @Produces
    @Singleton
    List<ServiceHealth> health() {
        return Stream.of(proposer, verifier, difficulty).map(ServiceHealth::new).toList();
    }

    @PreDestroy
    void close() {
        Stream.of(proposer, verifier, difficulty).forEach(ServiceClient::close);
    }
}
