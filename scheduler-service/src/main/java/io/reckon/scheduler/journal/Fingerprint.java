package io.reckon.scheduler.journal;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.sharing.Bid;
import io.reckon.scheduler.sharing.SharedBudget;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Fingerprints: the first eight bytes of a SHA-256. Of a call all counts that a service sees, but for the deadline, which
 * a repetition has in common with the original only by chance.
 */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Fingerprint of bytes. */
    public static long of(byte[] bytes) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.digest.update(bytes);
        return fingerprint.value();
    }

    static long of(ProposeCall call) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("propose");
        fingerprint.add(call.stopAt().name());
        fingerprint.add(Double.doubleToLongBits(call.sampling().temperature()));
        fingerprint.add(Double.doubleToLongBits(call.sampling().topP()));
        fingerprint.add(call.sampling().maxTokens());
        fingerprint.add(call.sampling().seed());
        for (Branch branch : call.branches()) {
            fingerprint.add(branch.samples());
            fingerprint.add(branch.rollout());
        }
        return fingerprint.value();
    }

    static long of(ScoreCall call) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("score");
        for (Rollout rollout : call.rollouts()) {
            fingerprint.add(rollout.finished() ? 1 : 0);
            fingerprint.add(rollout);
        }
        return fingerprint.value();
    }

    static long ofProbe(String calibrationId, List<Double> probeScores) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("estimate");
        fingerprint.add(calibrationId);
        probeScores.forEach(score -> fingerprint.add(Double.doubleToLongBits(score)));
        return fingerprint.value();
    }

    static long of(SharedBudget budget, Bid bid) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add("grant");
        fingerprint.add(budget.id());
        fingerprint.add(bid.generations());
        fingerprint.add(Double.doubleToLongBits(bid.gain()));
        return fingerprint.value();
    }

    private void add(Rollout rollout) {
        addSteps(rollout.steps());
        add(rollout.attempts().size());
        rollout.attempts().forEach(attempt -> addSteps(attempt.steps()));
    }

    private void addSteps(List<String> steps) {
        add(steps.size());
        steps.forEach(this::add);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
