package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.Concurrently;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills processes and starts them again at once, each for itself: most after a random number of rounds, in the midst of their
 * work however fast the machine is; some at a random moment while they start.
 */
final class Kills {
    private static final int EARLY_ONE_IN = 4;
    private static final int LONGEST_START_MILLIS = 2_000;
    private static final int MOST_ROUNDS = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 50;
    private static final int SAY_EVERY = 10;
    private static final int AVERAGE_MILLIS_OF_A_KILL = 10_000;

    private final Stage stage;
    private final String whom;
    private final List<Node> nodes;
    private final int wanted;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final long end;

    /** Prepares so many kills; a machine that is too slow for them makes fewer. */
    Kills(Stage stage, String whom, List<Node> nodes, int wanted) {
        this.stage = stage;
        this.whom = whom;
        this.nodes = nodes;
        this.wanted = wanted;
        Duration limit = Duration.ofMillis((long) wanted * AVERAGE_MILLIS_OF_A_KILL / nodes.size());
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Kills, waits until all are ready again, and returns how many were killed. */
    int run() throws IOException, ChildFailedException, InterruptedException {
        List<Callable<Void>> victims = nodes.stream().map(this::killingOf).toList();
        Concurrently.run(victims);
        return done.get();
    }

    private Callable<Void> killingOf(Node node) {
        return () -> {
            killAgainAndAgain(node, stage.random(node.name()));
            return null;
        };
    }

    private void killAgainAndAgain(Node node, Random random)
            throws IOException, ChildFailedException, InterruptedException {
        while (System.nanoTime() < end && begun.getAndIncrement() < wanted) {
            if (random.nextInt(EARLY_ONE_IN) == 0) {
                Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
            } else {
                node.awaitReady();
                awaitRounds(node, 1 + random.nextInt(MOST_ROUNDS));
            }
            node.kill();
            node.start();
            int kills = done.incrementAndGet();
            if (kills % SAY_EVERY == 0) {
                stage.say("%d of %d %s killed", kills, wanted, whom);
            }
        }
        node.awaitReady();
    }

    /** Waits for so many rounds; not for ever, since another process may have all the work. */
    private static void awaitRounds(Node node, int rounds) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (node.rounds() < rounds && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
