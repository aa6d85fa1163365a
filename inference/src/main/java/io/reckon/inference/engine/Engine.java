package io.reckon.inference.engine;

import io.reckon.inference.cache.PrefixCache;
import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.DecoderException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.sampling.TokenDraw;
import io.reckon.inference.text.TextTokenizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs a decoder for many callers at once, with continuous batching: calls are cut into sequences, which join and leave the
 * running batch between two steps. One thread owns the decoder; callers wait for their {@link Call}. Safe for many threads.
 *
 * <p>The tokens of a sequence depend on its prefix, its sampling and its random stream, and on nothing else.
 */
public final class Engine implements AutoCloseable {
    private final Decoder decoder;
    private final ModelConfig config;
    private final Clock clock;
    private final AdmissionQueue queue;
    private final Admission admission;
    private final ReadingPass reading;
    private final RunningBatch batch;
    private final Thread worker;
    private volatile boolean closed;

    public Engine(Decoder decoder, TextTokenizer tokenizer, ModelConfig config, EngineSettings settings, Clock clock) {
        this.decoder = decoder;
        this.config = config;
        this.clock = clock;
        int vocabulary = config.vocabularySize();
        PrefixCache cache = new PrefixCache(decoder.cacheShape(), settings.cacheTokens());
        TokenDraw draw = new TokenDraw(vocabulary, suppressed(tokenizer, config));
        NextToken nextToken = new NextToken(decoder, draw, vocabulary);
        StopRule stopRule = new StopRule(tokenizer, config.endTokens(), vocabulary);
        this.queue = new AdmissionQueue(settings.queueTokens());
        this.batch = new RunningBatch(decoder, cache, nextToken, stopRule, settings);
        this.admission = new Admission(queue, cache, batch, settings.readTokens());
        this.reading = new ReadingPass(decoder, cache, new TokenScorer(vocabulary), nextToken, stopRule);
        this.worker = Thread.ofPlatform().name("reckon-engine").daemon().start(this::work);
    }

    /** Special tokens are no text: sampled, they would be lost in the words of a step. */
    private static Set<Integer> suppressed(TextTokenizer tokenizer, ModelConfig config) {
        Set<Integer> suppressed = new HashSet<>(tokenizer.specialTokens());
        suppressed.removeAll(config.endTokens());
        return suppressed;
    }

    /**
     * Samples continuations.
     *
     * @param context who calls and how long they wait
     * @param generations prefixes, at least one
     * @return the call; its results are ordered by prefix, then by sample
     * @throws EngineException where a prefix fills the context, too much is waiting or the engine is closed
     */
    public Call<Continuation> generate(CallContext context, List<Generation> generations) {
        int samples = generations.stream().mapToInt(Generation::samples).sum();
        Call<Continuation> call = new Call<>(context, clock, samples);
        List<Job> jobs = new ArrayList<>();
        int place = 0;
        for (Generation generation : generations) {
            int length = generation.prefix().length;
            requireRoom(length, config.contextLength() - 1);
            int full = (int) Math.min(config.contextLength(), (long) length + generation.maxTokens());
            jobs.add(new GenerationJob(call, generation, place, full));
            place += generation.samples();
        }
        return submit(call, jobs);
    }

    /**
     * Scores every token of some texts.
     *
     * @param context who calls and how long they wait
     * @param texts tokens of each text, at least one
     * @throws EngineException where a text exceeds the context, too much is waiting or the engine is closed
     */
    public Call<TokenScores> read(CallContext context, List<int[]> texts) {
        Call<TokenScores> call = new Call<>(context, clock, texts.size());
        List<Job> jobs = new ArrayList<>();
        for (int[] text : texts) {
            requireRoom(text.length, config.contextLength());
            jobs.add(new ReadingJob(call, jobs.size(), text.clone()));
        }
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
        if (closed) {
            throw new EngineException(Reason.UNAVAILABLE, "the engine is closed");
        }
        queue.add(call.group(), jobs);
        return call;
    }

    private void work() {
        while (!closed) {
            try {
                if (batch.isEmpty()) {
                    queue.awaitJob();
                }
                admit();
                decode();
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        EngineException stopped = new EngineException(Reason.UNAVAILABLE, "the engine is closed");
        batch.failAll(stopped);
        queue.failAll(stopped);
    }

    private void admit() {
        List<Admitted> admitted = admission.choose();
        if (admitted.isEmpty()) {
            return;
        }
        try {
            List<Newcomer> newcomers = reading.run(admitted, batch);
            if (!newcomers.isEmpty()) {
                batch.join(newcomers);
            }
        } catch (DecoderException e) {
            admitted.forEach(each -> each.job().call().fail(failure(e)));
        }
        admitted.stream().map(Admitted::job).filter(Job::isServed).forEach(queue::remove);
    }

    private void decode() {
        batch.dropAbandoned();
        if (!batch.isEmpty()) {
            try {
                batch.step();
            } catch (DecoderException e) {
                batch.failAll(failure(e));
            }
        }
    }

    private static EngineException failure(DecoderException cause) {
        return new EngineException(Reason.UNAVAILABLE, "the model failed: " + cause.getMessage(), cause);
    }

    /** Fails what is under way and gives the decoder back. */
    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        decoder.close();
    }
}
