package io.reckon.inference.engine;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.model.ModelConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a decoder for many callers at once, with continuous batching: calls are cut into sequences, which join and leave the
 * running batch between two steps. One thread owns the decoder; callers wait for their {@link Call}. Safe for many threads.
 *
 * <p>The tokens of a sequence depend on its prefix, its sampling and its random stream, and on nothing else.
 */
public final class Engine implements AutoCloseable {
    private final ModelConfig config;
    private final Clock clock;
    private final AdmissionQueue queue;
    private final DecodeLoop loop;
    private final Thread worker;

    /** Starts an engine; closing it closes the decoder. */
    public Engine(EngineModel model, EngineSettings settings, Clock clock, EngineObserver observer) {
        this.config = model.config();
        this.clock = clock;
        this.queue = new AdmissionQueue(settings.queueTokens());
        this.loop = DecodeLoop.over(queue, model, settings, observer);
        this.worker = Thread.ofPlatform().name("reckon-engine").daemon().start(loop);
    }

    /**
     * Samples continuations.
     *
     * @param context who calls and how long they wait
     * @param generations prefixes, at least one
     * @return the call; its results are ordered by prefix, then by sample
     * @throws EngineException where a prefix fills the context, the call's token budget may not suffice, too much is waiting or the engine is closed
     */
    public Call<Continuation> generate(CallContext context, List<Generation> generations) {
        int samples = generations.stream().mapToInt(Generation::samples).sum();
        Call<Continuation> call = new Call<>(context, clock, samples);
        List<Job> jobs = new ArrayList<>();
        int place = 0;
        long worstCase = 0;
        for (Generation generation : generations) {
            int length = generation.prefix().length;
            requireRoom(length, config.contextLength() - 1);
            int full = (int) Math.min(config.contextLength(), (long) length + generation.maxTokens());
            jobs.add(new GenerationJob(call, generation, place, full));
            place += generation.samples();
            worstCase += length + (long) (full - length) * generation.samples();
        }
        context.requireCovered(worstCase);
        return submit(call, jobs);
    }

    /**
     * Scores every token of some texts.
     *
     * @param context who calls and how long they wait
     * @param texts tokens of each text, at least one
     * @throws EngineException where a text exceeds the context or the call's token budget, too much is waiting or the engine is closed
     */
    public Call<TokenScores> read(CallContext context, List<int[]> texts) {
        Call<TokenScores> call = new Call<>(context, clock, texts.size());
        List<Job> jobs = new ArrayList<>();
        for (int[] text : texts) {
            requireRoom(text.length, config.contextLength());
            jobs.add(new ReadingJob(call, jobs.size(), text));
        }
        context.requireCovered(jobs.stream().mapToLong(Job::fullTokens).sum());
        return submit(call, jobs);
    }

    private static void requireRoom(int length, int most) {
        if (length > most) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "question and steps have " + length + " tokens, the model's context holds " + most);
        }
    }

    private <R> Call<R> submit(Call<R> call, List<Job> jobs) {
        jobs.forEach(job -> call.countPrompt(job.text().length));
        queue.add(call.group(), jobs);
        return call;
    }

    /** Returns the tokens that wait for admission, counted at full length. */
    public long queuedTokens() {
        return queue.tokens();
    }

    /** Returns the memory that keys and values take; it grows to what the settings allow and stays. */
    public long memoryBytes() {
        return loop.memoryBytes();
    }

    /** Fails what is under way and gives the decoder back. */
    @Override
    public void close() {
        queue.close();
        loop.stop();
        worker.interrupt();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
