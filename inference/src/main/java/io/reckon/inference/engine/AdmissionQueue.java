package io.reckon.inference.engine;

import io.reckon.inference.engine.EngineException.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs that wait for admission, bounded by their tokens, in an order that is fair to groups. Safe for many threads. */
final class AdmissionQueue {
    private final long mostTokens;
    private final Map<String, Deque<Job>> groups = new LinkedHashMap<>();
    private final DrainRate drain;
    private long tokens;
    private boolean closed;

    AdmissionQueue(long mostTokens) {
        this(mostTokens, new DrainRate(System::nanoTime));
    }

    AdmissionQueue(long mostTokens, DrainRate drain) {
        this.mostTokens = mostTokens;
        this.drain = drain;
    }

    /**
     * Adds the jobs of a call, all or none.
     *
     * @throws EngineException where too much is waiting already, with the time after which there will be room, or the queue is
     *     closed
     */
    synchronized void add(String group, List<Job> jobs) {
        if (closed) {
            throw new EngineException(Reason.UNAVAILABLE, "the engine is closed");
        }
        long added = jobs.stream().mapToLong(Job::fullTokens).sum();
        if (tokens > 0 && tokens + added > mostTokens) {
            throw EngineException.overloaded(
                    "too much is waiting: " + tokens + " tokens, retry later",
                    drain.timeFor(tokens + added - mostTokens));
        }
        groups.computeIfAbsent(group, name -> new ArrayDeque<>()).addAll(jobs);
        tokens += added;
        notifyAll();
    }

    /** Returns the first jobs in fair order: one of each group, then the second of each, and so on. */
    synchronized List<Job> first(int most) {
        List<Iterator<Job>> heads = new ArrayList<>();
        groups.values().forEach(jobs -> heads.add(jobs.iterator()));
        List<Job> order = new ArrayList<>();
        while (!heads.isEmpty() && order.size() < most) {
            heads.removeIf(jobs -> !jobs.hasNext());
            heads.forEach(jobs -> order.add(jobs.next()));
        }
        return order;
    }

    /** Takes a job out if nothing of it waits any more, and lets the other groups go first. */
    synchronized void settle(Job job) {
        String group = job.call().group();
        Deque<Job> jobs = groups.remove(group);
        if (jobs == null) {
            return;
        }
        if (job.isServed() && jobs.remove(job)) {
            tokens -= job.fullTokens();
            drain.drained(job.fullTokens());
        }
        if (!jobs.isEmpty()) {
            groups.put(group, jobs);
        }
    }

    /** Lets nothing in any more. */
    synchronized void close() {
        closed = true;
    }

    /** Fails every call that waits. */
    synchronized void failAll(EngineException failure) {
        groups.values().forEach(jobs -> jobs.forEach(job -> job.call().fail(failure)));
        groups.clear();
        tokens = 0;
    }

    /** Returns the tokens that wait, counted at full length. */
    synchronized long tokens() {
        return tokens;
    }

    /** Blocks until a job waits. */
    synchronized void awaitJob() throws InterruptedException {
        while (groups.isEmpty()) {
            wait();
        }
    }
}
