package io.reckon.inference.engine;

import io.reckon.inference.cache.CachedPrefix;
import io.reckon.inference.cache.PrefixCache;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the waiting jobs that the next pass reads. A pass reads no beginning of a text twice: where two texts go on alike,
 * the second waits for the pass after, and finds the common part in the cache.
 */
final class Admission {
    private static final int MOST_JOBS = 256;

    private final AdmissionQueue queue;
    private final PrefixCache cache;
    private final RunningBatch batch;
    private final EngineSettings settings;

    Admission(AdmissionQueue queue, PrefixCache cache, RunningBatch batch, EngineSettings settings) {
        this.queue = queue;
        this.cache = cache;
        this.batch = batch;
        this.settings = settings;
    }

    RunningBatch batch() {
        return batch;
    }

    /** Returns the jobs to read now; they still stand in the queue. */
    List<Admitted> choose() {
        Plan plan = new Plan();
        for (Job job : queue.first(MOST_JOBS)) {
            if (job.call().isOver()) {
                queue.settle(job);
            } else if (plan.hasRoom(job)) {
                plan.offer(admit(job));
            }
        }
        return plan.chosen;
    }

    /** The logits at the last cached token are needed, but not kept: that token is computed again. */
    private Admitted admit(Job job) {
        int length = job.text().length;
        CachedPrefix cached = cache.find(job.text(), job instanceof ReadingJob);
        int from = switch (job) {
            case GenerationJob generation -> Math.min(cached.tokens(), length - 1);
            case ReadingJob reading -> cached.tokens() == length ? length : Math.max(0, cached.tokens() - 1);
        };
        return new Admitted(job, cached, from);
    }

    /** What the next pass will read, as far as it is decided. */
    private final class Plan {
        private final List<Admitted> chosen = new ArrayList<>();
        private final Set<IntBuffer> beginnings = new HashSet<>();
        private int width;
        private int past;
        private int sequences;
        private int fullLength;

        boolean hasRoom(Job job) {
            return switch (job) {
                case ReadingJob reading -> true;
                case GenerationJob generation -> batch.room(Math.max(fullLength, generation.fullLength())) > sequences;
            };
        }

        void offer(Admitted candidate) {
            int newWidth = Math.max(width, candidate.width());
            int newPast = Math.max(past, candidate.from());
            if (fits(newWidth, newPast) && beginnings.add(beginning(candidate))) {
                chosen.add(candidate);
                width = newWidth;
                past = newPast;
                if (candidate.job() instanceof GenerationJob generation) {
                    sequences += generation.waiting();
                    fullLength = Math.max(fullLength, generation.fullLength());
                }
            }
        }

        /** A single text always fits. Keys and values of a pass take at most half of what the running batch may. */
        private boolean fits(int newWidth, int newPast) {
            long rows = chosen.size() + 1L;
            boolean readable = rows * newWidth <= settings.readTokens();
            boolean holdable = rows * (newPast + newWidth) <= settings.batchTokens() / 2;
            return chosen.isEmpty() || (readable && holdable);
        }

        /** Returns the text up to the end of the first block that is not cached; all of it where nothing is. */
        private IntBuffer beginning(Admitted candidate) {
            int[] text = candidate.job().text();
            int end = cache.isOff() ? text.length : candidate.cached().tokens() + PrefixCache.BLOCK_SIZE;
            return IntBuffer.wrap(text, 0, Math.min(text.length, end));
        }
    }
}
