package io.reckon.serving.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ticker;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.serving.call.Reply.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SingleFlightTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger carriedOut = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final SingleFlight<String> calls = calls(1_000);

    private SingleFlight<String> calls(long bytes) {
        Ticker ticker = new Ticker() {
            @Override
            public long read() {
                return nanos.get();
            }
        };
        return new SingleFlight<>(
                new Remembered<>(Duration.ofMinutes(10), bytes, String::length, ticker), Clock.systemUTC());
    }

    private static Ticket ticket(String callId, long ownerEpoch, String fingerprint) {
        return new Ticket(callId, "q", ownerEpoch, fingerprint, Instant.MAX);
    }

    private String number() {
        return "result " + carriedOut.incrementAndGet();
    }

    private String whenReleased() {
        carriedOut.incrementAndGet();
        started.countDown();
        try {
            released.await();
            return "released";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new EngineException(Reason.CANCELLED, "given up", e);
        }
    }

    /** A caller on a thread of its own. */
    private record Caller(Thread thread, CompletableFuture<Reply<String>> reply) {}

    private Caller caller(Ticket ticket, Supplier<String> work) {
        CompletableFuture<Reply<String>> reply = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                reply.complete(calls.answer(ticket, work));
            } catch (RuntimeException e) {
                reply.completeExceptionally(e);
            }
        });
        return new Caller(thread, reply);
    }

    @Test
    void answeredCallIsNotCarriedOutAgain() {
        Ticket ticket = ticket("q/1", 0, "x");

        Reply<String> first = calls.answer(ticket, this::number);
        Reply<String> second = calls.answer(ticket, this::number);

        assertThat(first).isEqualTo(new Reply<>("result 1", Origin.COMPUTED));
        assertThat(second).isEqualTo(new Reply<>("result 1", Origin.REMEMBERED));
        assertThat(first.isReplayed()).isFalse();
        assertThat(second.isReplayed()).isTrue();
    }

    @Test
    void callsWithoutAnIdHaveNothingInCommon() {
        calls.answer(ticket("", 0, "x"), this::number);

        assertThat(calls.answer(ticket("", 0, "x"), this::number).result()).isEqualTo("result 2");
    }

    @Test
    void idOfAnotherRequestIsRefused() {
        calls.answer(ticket("q/1", 0, "x"), this::number);

        assertThatThrownBy(() -> calls.answer(ticket("q/1", 0, "y"), this::number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q/1");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void failureIsNotRemembered() {
        EngineException full = new EngineException(Reason.RESOURCE_EXHAUSTED, "full");
        assertThatThrownBy(() -> calls.answer(ticket("q/1", 0, "x"), () -> {
                    throw full;
                }))
                .isSameAs(full);

        assertThat(calls.answer(ticket("q/1", 0, "x"), this::number).origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void resultIsForgottenAfterItsTimeAndWhenThereIsNoRoom() {
        SingleFlight<String> small = calls(30);
        calls.answer(ticket("q/1", 0, "x"), this::number);
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(calls.answer(ticket("q/1", 0, "x"), this::number).origin()).isEqualTo(Origin.COMPUTED);

        for (int i = 0; i < 5; i++) {
            small.answer(ticket("q/" + i, 0, "x"), this::number);
        }
        assertThat(small.answer(ticket("q/4", 0, "x"), this::number).origin()).isEqualTo(Origin.REMEMBERED);
        assertThat(small.answer(ticket("q/0", 0, "x"), this::number).origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void secondCallerJoinsAndOutlivesTheFirst() throws Exception {
        Caller first = caller(ticket("q/1", 0, "x"), this::whenReleased);
        started.await();
        Caller second = caller(ticket("q/1", 0, "x"), this::number);
        while (second.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        first.thread().interrupt();
        assertThat(first.reply()).failsWithin(Duration.ofSeconds(30));
        released.countDown();

        assertThat(second.reply().get()).isEqualTo(new Reply<>("released", Origin.JOINED));
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void callIsGivenUpWithItsLastCaller() throws Exception {
        Caller only = caller(ticket("q/1", 0, "x"), this::whenReleased);
        started.await();

        only.thread().interrupt();

        interrupted.await();
        assertThat(calls.answer(ticket("q/1", 0, "x"), this::number).origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void callOfAnOwnerRunsOnForTheNextOwner() throws Exception {
        Caller dead = caller(ticket("q/1", 1, "x"), this::whenReleased);
        started.await();
        dead.thread().interrupt();
        assertThat(dead.reply()).failsWithin(Duration.ofSeconds(30));

        Caller next = caller(ticket("q/1", 2, "x"), this::number);
        released.countDown();

        assertThat(next.reply().get().result()).isEqualTo("released");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void callerLeavesAtItsDeadline() {
        Ticket hurried = new Ticket("q/1", "q", 0, "x", Instant.now().plusMillis(50));

        assertThatThrownBy(() -> calls.answer(hurried, this::whenReleased))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DEADLINE_EXCEEDED));
    }

    @Test
    void whatACallHasBroughtIsToldWithoutCarryingItOut() {
        Ticket ticket = ticket("q/1", 1, "x");
        calls.answer(ticket, this::number);

        assertThat(calls.recall(ticket)).isEqualTo(new Reply<>("result 1", Origin.REMEMBERED));
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void callThatWasNeverMadeIsNotRecalledAndMemoryReachesBackToTheStart() {
        nanos.set(Duration.ofSeconds(90).toNanos());

        assertThatThrownBy(() -> calls.recall(ticket("q/1", 1, "x")))
                .isInstanceOfSatisfying(
                        NothingToRecallException.class,
                        e -> assertThat(e.memory()).isEqualTo(Duration.ofSeconds(90)));
    }

    @Test
    void memoryReachesBackToWhatWasForgottenOrFailedAtACost() {
        SingleFlight<String> small = calls(40);
        Ticket failing = ticket("q/1", 1, "x");
        nanos.set(Duration.ofSeconds(10).toNanos());
        assertThatThrownBy(() -> small.answer(failing, () -> {
                    throw new EngineException(Reason.OUT_OF_RANGE, "would exceed its budget");
                }))
                .isInstanceOf(EngineException.class);
        assertThat(memory(small)).isEqualTo(Duration.ofSeconds(10));

        assertThatThrownBy(() -> small.answer(failing, () -> {
                    throw new EngineException(Reason.UNAVAILABLE, "the model failed");
                }))
                .isInstanceOf(EngineException.class);
        assertThat(memory(small)).isZero();

        nanos.set(Duration.ofSeconds(20).toNanos());
        assertThat(memory(small)).isEqualTo(Duration.ofSeconds(10));
        for (int call = 0; call < 10; call++) {
            small.answer(ticket("p/" + call, 1, "x"), this::number);
        }
        assertThat(memory(small)).isZero();
    }

    private static Duration memory(SingleFlight<String> calls) {
        try {
            calls.recall(ticket("never/1", 1, "x"));
            throw new AssertionError("nobody has made this call");
        } catch (NothingToRecallException e) {
            return e.memory();
        }
    }
}
