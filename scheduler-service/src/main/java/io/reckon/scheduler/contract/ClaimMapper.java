package io.reckon.scheduler.contract;

import com.google.protobuf.Timestamp;
import io.reckon.proto.journal.v1.Claim;
import io.reckon.proto.journal.v1.Done;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.Pins;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.sharing.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Maps what the journal has about a question as a whole. */
final class ClaimMapper {

    private ClaimMapper() {}

    static Claim toProto(JournalRecord.Claim claim) {
        Pins pins = claim.pins();
        Claim.Builder proto = Claim.newBuilder()
                .setPayload(claim.payload())
                .setEpoch(claim.epoch())
                .setStrikes(claim.strikes())
                .setSettled(claim.settled())
                .setOwner(claim.owner())
                .setAccepted(timestamp(claim.accepted()))
                .setSeed(pins.seed())
                .setGenerations(pins.limits().generations())
                .setTokens(pins.limits().tokens())
                .setDeadlineMillis(pins.limits().deadline().toMillis());
        pins.calibrationId().ifPresent(proto::setCalibrationId);
        pins.models().proposer().ifPresent(proto::setProposerDigest);
        pins.models().verifier().ifPresent(proto::setVerifierDigest);
        pins.models().revision().ifPresent(proto::setRevisionDigest);
        return proto.build();
    }

    static JournalRecord.Claim fromProto(String id, Claim proto) {
        Limits limits =
                new Limits(proto.getGenerations(), proto.getTokens(), Duration.ofMillis(proto.getDeadlineMillis()));
        ModelDigests models = new ModelDigests(
                proto.hasProposerDigest() ? Optional.of(proto.getProposerDigest()) : Optional.empty(),
                proto.hasVerifierDigest() ? Optional.of(proto.getVerifierDigest()) : Optional.empty(),
                proto.hasRevisionDigest() ? Optional.of(proto.getRevisionDigest()) : Optional.empty());
        Optional<String> calibrationId =
                proto.hasCalibrationId() ? Optional.of(proto.getCalibrationId()) : Optional.empty();
        return new JournalRecord.Claim(
                id,
                proto.getPayload(),
                proto.getEpoch(),
                proto.getStrikes(),
                proto.getSettled(),
                proto.getOwner(),
                instant(proto.getAccepted()),
                new Pins(proto.getSeed(), limits, calibrationId, models));
    }

    static Done toProto(JournalRecord.Done done) {
        Done.Builder proto = Done.newBuilder()
                .setPayload(done.payload())
                .setEpoch(done.epoch())
                .setAt(timestamp(done.at()))
                .setAnswer(done.answer());
        done.share().ifPresent(share -> proto.setShare(toProto(share)));
        return proto.build();
    }

    static io.reckon.proto.journal.v1.Share toProto(Share share) {
        return io.reckon.proto.journal.v1.Share.newBuilder()
                .setSharedBudgetId(share.budgetId())
                .setGenerations(share.generations())
                .build();
    }

    static Share fromProto(String questionId, io.reckon.proto.journal.v1.Share proto) {
        return new Share(proto.getSharedBudgetId(), questionId, proto.getGenerations());
    }

    static JournalRecord.Done fromProto(String id, Done proto) {
        return new JournalRecord.Done(
                id,
                proto.getPayload(),
                proto.getEpoch(),
                instant(proto.getAt()),
                proto.getAnswer(),
                proto.hasShare() ? Optional.of(fromProto(id, proto.getShare())) : Optional.empty());
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }
}
