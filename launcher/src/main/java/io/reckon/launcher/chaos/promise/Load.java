package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.history.Fate;
import io.reckon.launcher.chaos.history.Inquirer;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.proto.question.v1.Question;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps so many questions open all the time, until it is closed. They come one by one, so that they do not go in step where
 * all calls take the same time.
 */
public final class Load implements AutoCloseable {
    private static final long LOOK_MILLIS = 5;

    private final Publisher publisher;
    private final Tape tape;
    private final Inquirer inquirer;
    private final Shape shape;
    private final Thread thread;
    private volatile boolean isOver;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int settled;

    /**
     * What is asked.
     *
     * @param prefix how the ids begin
     * @param deadline of each question
     * @param open questions at a time
     */
    public record Shape(String prefix, Duration deadline, int open) {}

    /** Begins to ask. */
    public Load(Publisher publisher, Tape tape, long seed, Shape shape) {
        this.publisher = publisher;
        this.tape = tape;
        this.inquirer = new Inquirer(seed);
        this.shape = shape;
        this.thread =
                Thread.ofPlatform().daemon().name("load-" + shape.prefix()).start(this::run);
    }

    /** Begins to ask questions that have time enough. */
    Load(Stage stage, String prefix, int open) {
        this(stage, new Shape(prefix, Inquirer.DEADLINE, open));
    }

    /** Begins to ask. */
    Load(Stage stage, Shape shape) {
        this(stage.publisher(), stage.tape(), stage.run().seed(), shape);
    }

    private void run() {
        Set<String> waiting = new LinkedHashSet<>();
        try {
            while (!isOver) {
                waiting.removeIf(this::isSettled);
                settled = asked.get() - waiting.size();
                if (waiting.size() < shape.open()) {
                    Question question = inquirer.question(shape.prefix(), asked.getAndIncrement(), shape.deadline());
                    publisher.publish(question);
                    waiting.add(question.getId());
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSettled(String id) {
        Fate fate = publisher.fate(id);
        return tape.isAnswered(id) || fate == Fate.REFUSED || fate == Fate.UNKNOWN;
    }

    /** Questions that were asked so far. */
    public int asked() {
        return asked.get();
    }

    /** Questions that were asked and are not open any more. */
    public int settled() {
        return settled;
    }

    /** Asks nothing more. */
    @Override
    public void close() throws InterruptedException {
        isOver = true;
        thread.join();
    }
}
