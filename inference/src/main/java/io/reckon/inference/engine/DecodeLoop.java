package io.reckon.inference.engine;

import io.reckon.inference.cache.PrefixCache;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.sampling.TokenDraw;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's thread: between two decode steps it lets go what is over and reads, in one bounded pass, what waits; so neither
 * reading nor decoding starves.
 */
final class DecodeLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DecodeLoop.class);

    private final AdmissionQueue queue;
    private final Decoder decoder;
    private final Admission admission;
    private final ReadingPass reading;
    private final RunningBatch batch;
    private final LongSupplier memory;
    private volatile long memoryBytes;
    private volatile boolean stopped;

    private DecodeLoop(
            AdmissionQueue queue, Decoder decoder, Admission admission, ReadingPass reading, LongSupplier memory) {
        this.queue = queue;
        this.decoder = decoder;
        this.admission = admission;
        this.reading = reading;
        this.batch = admission.batch();
        this.memory = memory;
    }

    static DecodeLoop over(AdmissionQueue queue, EngineModel model, EngineSettings settings, EngineObserver observer) {
        Decoder decoder = model.decoder();
        int vocabulary = model.config().vocabularySize();
        PrefixCache cache = new PrefixCache(decoder.cacheShape(), settings.cacheTokens());
        TokenDraw draw = new TokenDraw(vocabulary, model.suppressed());
        NextToken nextToken = new NextToken(decoder, draw, vocabulary, observer);
        Progress progress = new Progress(nextToken, new StopRule(model), observer);
        RunningBatch batch = new RunningBatch(decoder, cache, progress, settings);
        Admission admission = new Admission(queue, cache, batch, settings);
        ReadingPass reading = new ReadingPass(decoder, cache, new TokenScorer(vocabulary), progress);
        LongSupplier memory = () -> cache.bytes() + nextToken.bytes() + batch.bytes() + reading.bytes();
        return new DecodeLoop(queue, decoder, admission, reading, memory);
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                if (batch.isEmpty()) {
                    queue.awaitJob();
                }
                batch.release();
                admit();
                step();
                memoryBytes = memory.getAsLong();
            }
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            EngineException closed = new EngineException(Reason.UNAVAILABLE, "the engine is closed");
            batch.failAll(closed);
            queue.failAll(closed);
            decoder.close();
        }
    }

    /** Returns the memory of keys and values, as it was after the last step. */
    long memoryBytes() {
        return memoryBytes;
    }

    void stop() {
        stopped = true;
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
        } catch (RuntimeException e) {
            EngineException failure = failure(e);
            admitted.forEach(each -> each.job().call().fail(failure));
        }
        admitted.forEach(each -> queue.settle(each.job()));
    }

    private void step() {
        if (!batch.isEmpty()) {
            try {
                batch.step();
            } catch (RuntimeException e) {
                batch.failAll(failure(e));
            }
        }
    }

    /** Whatever fails a pass fails the calls in it, and no others. */
    private static EngineException failure(RuntimeException cause) {
        LOG.error("a pass of the model failed", cause);
        return new EngineException(Reason.UNAVAILABLE, "the model failed: " + cause.getMessage(), cause);
    }
}
