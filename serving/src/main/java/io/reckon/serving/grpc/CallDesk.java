package io.reckon.serving.grpc;

import com.google.common.base.Ticker;
import com.google.protobuf.MessageLite;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.inference.engine.EngineException;
import io.reckon.serving.call.OwnerEpochs;
import io.reckon.serving.call.Remembered;
import io.reckon.serving.call.Reply;
import io.reckon.serving.call.SingleFlight;
import io.reckon.serving.call.Ticket;
import io.reckon.serving.config.ServingConfig;
import io.reckon.serving.drain.Drain;
import io.reckon.serving.drain.Gate;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Where the calls of a worker are answered: let in while the replica serves, for the question's latest owner, and carried out
 * once each. Safe for many threads.
 */
public final class CallDesk<R extends MessageLite> {
    private static final Logger LOG = Logger.getLogger(CallDesk.class);

    private final Gate gate = new Gate();
    private final OwnerEpochs owners;
    private final SingleFlight<R> calls;
    private final CallMeters meters;
    private final Drain drain;

    /**
     * Opens a desk.
     *
     * @throws IllegalArgumentException where a setting is out of range
     */
    public CallDesk(ServingConfig config, Clock clock, MeterRegistry registry) {
        this.owners = new OwnerEpochs(config.owners());
        this.calls = new SingleFlight<>(
                new Remembered<>(
                        config.remember(),
                        config.rememberBytes(),
                        MessageLite::getSerializedSize,
                        Ticker.systemTicker()),
                clock);
        this.meters = new CallMeters(registry, gate);
        this.drain = new Drain(config.drainGrace(), config.drainPatience());
    }

    /**
     * Answers on a virtual thread of its own. Quarkus' {@code @RunOnVirtualThread} starts one for each event of a call, and
     * under load the end of the request overtakes the request itself.
     */
    public void answer(WorkerCall<R> call, StreamObserver<R> response) {
        Thread.ofVirtual()
                .name("answer-" + call.callId())
                .start(Context.current().wrap(() -> answerHere(call, response)));
    }

    private void answerHere(WorkerCall<R> call, StreamObserver<R> response) {
        try {
            gate.enter();
        } catch (EngineException e) {
            refuse(call, response, e);
            return;
        }
        Thread caller = Thread.currentThread();
        Context.CancellationListener giveUp = context -> caller.interrupt();
        Context.current().addListener(giveUp, Runnable::run);
        try {
            Ticket ticket = call.ticket();
            owners.admit(ticket);
            Reply<R> reply = call.isRecall() ? calls.recall(ticket) : calls.answer(ticket, call::carryOut);
            response.onNext(reply.isReplayed() ? call.replayed(reply.result()) : reply.result());
            response.onCompleted();
            meters.answered(reply);
            LOG.debugf("call answered callId=%s origin=%s", call.callId(), reply.origin());
        } catch (RuntimeException e) {
            refuse(call, response, e);
        } finally {
            Context.current().removeListener(giveUp);
            gate.leave();
        }
    }

    private void refuse(WorkerCall<R> call, StreamObserver<R> response, RuntimeException failure) {
        Refusal refusal = Refusal.of(failure);
        meters.refused(refusal);
        if (refusal.isUnexpected()) {
            LOG.errorf(failure, "call failed callId=%s", call.callId());
        } else {
            LOG.debugf("call refused callId=%s status=%s", call.callId(), refusal.status());
        }
        response.onError(refusal.exception());
    }

    /**
     * Blocks until the replica may exit.
     *
     * @param leaveRotation says that this replica no longer serves
     */
    public void drain(Runnable leaveRotation) {
        LOG.infof("draining grace=%s patience=%s", drain.grace(), drain.patience());
        int unfinished = drain.run(gate, leaveRotation);
        LOG.infof("drained unfinished=%d", unfinished);
    }
}
