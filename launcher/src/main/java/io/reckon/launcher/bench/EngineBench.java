package io.reckon.launcher.bench;

import io.grpc.StatusRuntimeException;
import io.reckon.launcher.bench.ClosedLoop.Answered;
import io.reckon.launcher.bench.ClosedLoop.Measured;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.deployment.LoneService;
import io.reckon.launcher.deployment.ModelChoice;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ResidentMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Puts a proposer of its own under load, and for the searches a verifier beside it. */
final class EngineBench {
    /** Room for the longest prompts and solutions of the held-out questions. */
    private static final int TOKENS_PER_SEQUENCE = 512;

    private final BenchPlan plan;
    private final LoneService service;
    private final ProposerClient client;

    private EngineBench(BenchPlan plan, LoneService service, ProposerClient client) {
        this.plan = plan;
        this.service = service;
        this.client = client;
    }

    /** Starts a proposer, measures it and stops it. */
    static EngineFigures run(Checkout checkout, BenchPlan plan)
            throws IOException, ChildFailedException, InterruptedException {
        int most = plan.mostSequences();
        List<String> settings = List.of(
                "reckon.embedded.threads=" + plan.threads(),
                "reckon.embedded.max-sequences=" + most,
                "reckon.embedded.batch-tokens=" + most * TOKENS_PER_SEQUENCE);
        ModelChoice models = new ModelChoice(Engine.EMBEDDED, plan.models());
        try (LoneService service = LoneService.start(checkout, models, Service.PROPOSER, settings);
                ProposerClient client = new ProposerClient(service.ports().grpc())) {
            BeamSearch search = search(checkout, models, client, plan);
            return new EngineBench(plan, service, client).figures(search);
        } catch (StatusRuntimeException failed) {
            throw new IOException("a service did not answer: " + failed.getMessage(), failed);
        }
    }

    /** Runs before the loads, so that the verifier is gone when rates are measured. */
    private static BeamSearch search(Checkout checkout, ModelChoice models, ProposerClient proposer, BenchPlan plan)
            throws IOException, ChildFailedException, InterruptedException {
        say("Prefill of a beam search");
        List<String> settings = List.of("reckon.embedded.threads=" + plan.threads());
        try (LoneService service = LoneService.start(checkout, models, Service.VERIFIER, settings);
                VerifierClient verifier = new VerifierClient(service.ports().grpc())) {
            BeamSearch search = new BeamSearch(proposer, verifier);
            search.search(plan.questions());
            return search;
        }
    }

    private EngineFigures figures(BeamSearch search) throws IOException, InterruptedException {
        List<Load> loads = new ArrayList<>();
        for (int sequences : plan.sequences()) {
            say("Load of %d sequences".formatted(sequences));
            loads.add(load(sequences));
        }
        say("%d questions at once and one after the other".formatted(ConcurrencyGain.QUESTIONS));
        double gain = new ConcurrencyGain(client, plan.questions()).measure();
        say("Cancelled calls");
        Percentiles cancel =
                new CancelDelay(client, service.ports().http(), plan.mostSequences(), plan.questions()).measure();
        return new EngineFigures(
                loads,
                gain,
                search.proposerShare().share(),
                search.verifierShare().share(),
                cancel.p99());
    }

    private Load load(int sequences) throws IOException, InterruptedException {
        int http = service.ports().http();
        EngineCounters before = EngineCounters.read(http);
        Measured measured = measured(sequences);
        double occupancy = EngineCounters.read(http).since(before).occupancy() * plan.mostSequences() / sequences;
        return new Load(
                sequences,
                measured.tokens() / measured.seconds(),
                Percentiles.of(
                        measured.calls().stream().map(Answered::secondsPerToken).toList()),
                occupancy,
                ResidentMemory.bytes(service.pid()),
                measured.tokens() / measured.calls().size());
    }

    private Measured measured(int sequences) throws IOException, InterruptedException {
        try {
            return new ClosedLoop(client, plan.questions()).run(sequences, plan.time());
        } catch (ExecutionException failed) {
            throw new IOException("the proposer did not answer: " + failed.getCause(), failed);
        }
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
