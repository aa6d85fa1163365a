package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ResidentMemory;
import io.reckon.proto.question.v1.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * P8: ten times as many questions come as can be answered. Calls take longer than usual, so that the workers are what is short,
 * and not this machine.
 */
final class Overload implements Promise {
    private static final List<String> SLOW = List.of("reckon.scripted.latency=PT0.2S");
    private static final Duration DEADLINE = Duration.ofSeconds(8);
    private static final Duration WARMING_UP = Duration.ofSeconds(6);
    private static final Duration PEAK = Duration.ofSeconds(15);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int IN_FLIGHT = 40;
    private static final int TIMES = 10;
    private static final double LEAST_GOODPUT = 0.8;
    private static final double MOST_GROWTH = 1.25;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        Node.restart(stage.cluster().workers(), SLOW);
        double peak = peak(stage, finding);
        stage.say(
                "at most %.1f questions a second are answered; now %.0f come, for %d s",
                peak, TIMES * peak, stage.scale().overload().toSeconds());
        String prefix = stage.prefix() + "over-";
        Flood flood = flood(stage, prefix, TIMES * peak);
        long after = memory(stage);
        double goodput = flood.goodput();
        long memory = flood.memory();
        double recovery = recovery(stage, finding);
        stage.awaitAnswers(prefix, finding);
        Node.restart(stage.cluster().workers(), List.of());
        long shed = count(stage, prefix, Status.STATUS_REJECTED_OVERLOAD);
        return finding.faults(stage.publisher().history(prefix).size())
                .remark("peak %.1f/s, goodput %.1f/s, %d shed", peak, goodput, shed)
                .remark("memory %d MB, then %d MB; recovered after %.1f s", memory >> 20, after >> 20, recovery)
                .require(goodput >= LEAST_GOODPUT * peak, "goodput is below %.0f %% of the peak", 100 * LEAST_GOODPUT)
                .require(after <= MOST_GROWTH * memory, "memory has grown")
                .require(shed > 0, "nothing was shed")
                .require(recovery <= RECOVERY.toSeconds(), "recovery took longer than %d s", RECOVERY.toSeconds());
    }

    /** Questions a second where always as many are open as the schedulers take on. */
    private static double peak(Stage stage, Finding finding) throws InterruptedException {
        String prefix = stage.prefix() + "peak-";
        double rate;
        try (Load load = new Load(stage, prefix, IN_FLIGHT)) {
            Thread.sleep(WARMING_UP);
            long began = System.nanoTime();
            long before = answered(stage, prefix);
            Thread.sleep(PEAK);
            rate = (answered(stage, prefix) - before) / seconds(began);
            finding.require(rate > 0, "nothing is answered, of %d questions", load.asked());
        }
        stage.awaitAnswers(prefix, finding);
        return rate;
    }

    /**
     * What is seen of a flood once it is in full flow: after a third of its time.
     *
     * @param goodput questions a second that are answered from then on
     * @param memory of the schedulers then, in bytes
     */
    private record Flood(double goodput, long memory) {}

    /** Publishes at a rate, whatever comes back. */
    private static Flood flood(Stage stage, String prefix, double rate) throws InterruptedException {
        double length = stage.scale().overload().toSeconds();
        int questions = (int) (rate * length);
        publish(stage, prefix, rate, 0, questions / 3);
        long memory = memory(stage);
        long before = answered(stage, prefix);
        long began = System.nanoTime();
        publish(stage, prefix, rate, questions / 3, questions);
        return new Flood((answered(stage, prefix) - before) / seconds(began), memory);
    }

    private static void publish(Stage stage, String prefix, double rate, int from, int to) throws InterruptedException {
        long began = System.nanoTime();
        for (int number = from; number < to; number++) {
            while (seconds(began) < (number - from) / rate) {
                Thread.sleep(1);
            }
            stage.publisher().publish(stage.inquirer().question(prefix, number, DEADLINE));
        }
    }

    /** Seconds until a question that comes now is answered as if nothing had been. */
    private static double recovery(Stage stage, Finding finding) throws InterruptedException {
        long began = System.nanoTime();
        for (int number = 0; seconds(began) < 2.0 * RECOVERY.toSeconds(); number++) {
            String prefix = stage.prefix() + "after-" + number + "-";
            stage.publisher().publish(stage.inquirer().question(prefix, 0, DEADLINE));
            if (stage.tape().awaitAnswers(List.of(prefix + 0), DEADLINE)
                    && count(stage, prefix, Status.STATUS_ANSWERED) == 1) {
                return seconds(began);
            }
        }
        finding.require(false, "no question was answered after the overload");
        return seconds(began);
    }

    private static long answered(Stage stage, String prefix) {
        return count(stage, prefix, Status.STATUS_ANSWERED);
    }

    private static long count(Stage stage, String prefix, Status status) {
        return stage.publisher().history(prefix).keySet().stream()
                .flatMap(id -> stage.tape().answers(id).stream())
                .map(Tape.Heard::answer)
                .filter(answer -> answer.getStatus() == status)
                .count();
    }

    private static long memory(Stage stage) throws InterruptedException {
        long bytes = 0;
        for (Node scheduler : stage.cluster().schedulers()) {
            bytes += ResidentMemory.bytes(scheduler.pid());
        }
        return bytes;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
