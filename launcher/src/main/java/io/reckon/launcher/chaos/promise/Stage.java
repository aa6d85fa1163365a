package io.reckon.launcher.chaos.promise;

import com.google.errorprone.annotations.FormatMethod;
import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Count;
import io.reckon.launcher.chaos.history.Fate;
import io.reckon.launcher.chaos.history.Inquirer;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.chaos.history.TokenLedger;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Where a promise is tried.
 *
 * @param name the promise
 * @param cluster what it is tried on
 * @param publisher asks
 * @param tape hears the answers
 * @param run what holds for the whole run
 */
public record Stage(PromiseName name, Cluster cluster, Publisher publisher, Tape tape, Run run) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Time in which a second answer would come. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final long LOOK_MILLIS = 50;

    /**
     * What holds for the whole run.
     *
     * @param seed of everything random
     * @param scale how much is done
     * @param other another version, if there is one
     * @param progress hears how it goes on
     */
    public record Run(long seed, Scale scale, Optional<Checkout> other, Consumer<String> progress) {}

    /** How the ids of the promise's questions begin. */
    String prefix() {
        return name.prefix(run.seed());
    }

    Scale scale() {
        return run.scale();
    }

    Inquirer inquirer() {
        return new Inquirer(run.seed());
    }

    /** Random numbers of the promise's own. */
    Random random(String purpose) {
        return new Random(31 * run.seed() + (prefix() + purpose).hashCode());
    }

    /** Says how it goes on. */
    @FormatMethod
    void say(String format, Object... values) {
        run.progress().accept("  " + name + "  " + String.format(Locale.ROOT, format, values));
    }

    /** What the workers have spent on the promise's questions. */
    TokenLedger ledger() throws IOException {
        return TokenLedger.read(cluster.ledgers()).of(prefix());
    }

    /** What the checker finds about the promise's questions. */
    public Count count() throws IOException {
        return Count.of(prefix(), publisher, tape, TokenLedger.read(cluster.ledgers()));
    }

    /** Publishes so many questions. */
    void ask(String prefix, int questions) {
        for (int number = 0; number < questions; number++) {
            publisher.publish(inquirer().question(prefix, number));
        }
    }

    /** Milliseconds from the publishing of each question whose id begins like this to each answer, as its publisher sees them. */
    LongStream waits(String prefix) {
        return publisher.history(prefix).entrySet().stream()
                .flatMap(question -> tape.answers(question.getKey()).stream()
                        .map(heard -> heard.nanos() - question.getValue().nanos()))
                .mapToLong(nanos -> Duration.ofNanos(nanos).toMillis());
    }

    /** Waits until every process of these can do its work. */
    static void awaitReady(List<Node> nodes) throws ChildFailedException, InterruptedException {
        for (Node node : nodes) {
            node.awaitReady();
        }
    }

    /** Waits until all questions whose id begins like this are answered, and a little longer; complains where some are not. */
    void awaitAnswers(String prefix, Finding finding) throws InterruptedException {
        awaitFates(prefix);
        Map<String, Publisher.Sent> sent = publisher.history(prefix);
        List<String> taken = sent.values().stream()
                .filter(question -> question.fate() == Fate.TAKEN)
                .map(question -> question.question().getId())
                .toList();
        boolean isComplete = tape.awaitAnswers(taken, PATIENCE);
        List<String> missing =
                taken.stream().filter(id -> !tape.isAnswered(id)).limit(3).toList();
        finding.require(isComplete, "no answer within %d s, such as to %s", PATIENCE.toSeconds(), missing);
        Thread.sleep(SETTLING);
    }

    private void awaitFates(String prefix) throws InterruptedException {
        while (publisher.history(prefix).values().stream().anyMatch(sent -> sent.fate() == Fate.SENT)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
