package io.reckon.scheduler.grpc.pool;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a service: its channel, what it has not answered, and whether it is worth asking. Thread-safe. */
public final class Replica {

    private static final int MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

    /** Half of the last calls failed, three at least: rest, then ask with a single call. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(3)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();

    private final String address;
    private final ManagedChannel channel;
    private final CircuitBreaker breaker;
    private final AtomicInteger outstanding = new AtomicInteger();
    private volatile boolean isServing = true;

    Replica(String address) {
        this.address = address;
        this.channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create())
                .maxInboundMessageSize(MAX_RESPONSE_BYTES)
                .build();
        this.breaker = CircuitBreaker.of(address, BREAKER);
    }

    /** Where it is, {@code host:port}. */
    public String address() {
        return address;
    }

    /** The channel to it. */
    public ManagedChannel channel() {
        return channel;
    }

    int outstanding() {
        return outstanding.get();
    }

    /** What it says of itself. */
    void serves(boolean serves) {
        isServing = serves;
    }

    /** Takes a call to it, if it serves and its breaker lets one through. */
    boolean take() {
        if (!isServing || !breaker.tryAcquirePermission()) {
            return false;
        }
        outstanding.incrementAndGet();
        return true;
    }

    /** Takes a call to it, come what may. */
    public void takeAnyway() {
        outstanding.incrementAndGet();
    }

    /** A call ended with an answer, be it a refusal. */
    public void answered() {
        outstanding.decrementAndGet();
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** A call ended with none: out of reach, broken down, or silent. */
    public void failed(Throwable cause) {
        outstanding.decrementAndGet();
        breaker.onError(0, TimeUnit.NANOSECONDS, new IOException(cause));
    }

    /** The caller gave a call up. */
    public void released() {
        outstanding.decrementAndGet();
        breaker.releasePermission();
    }

    /** Connects without waiting, after a failure. */
    public void reconnect() {
        channel.resetConnectBackoff();
    }
}
