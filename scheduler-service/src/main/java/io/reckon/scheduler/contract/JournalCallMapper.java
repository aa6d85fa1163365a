package io.reckon.scheduler.contract;

import io.reckon.proto.journal.v1.Call;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.journal.JournalRecord;
import java.time.Instant;

/** Maps what the journal has about one call. */
final class JournalCallMapper {

    private JournalCallMapper() {}

    static Call toProto(JournalRecord.Call call) {
        Call.Builder proto = Call.newBuilder()
                .setNumber(call.number())
                .setDigest(call.digest())
                .setAt(ClaimMapper.timestamp(call.at()))
                .setCost(cost(call.cost()));
        switch (call) {
            case JournalRecord.Reserve reserve -> proto.setReach(reserve.reach());
            case JournalRecord.Settle settle -> OutcomeMapper.toProto(settle.outcome(), proto);
        }
        return proto.build();
    }

    static JournalRecord fromProto(String id, Call proto) {
        Instant at = ClaimMapper.instant(proto.getAt());
        Cost cost = cost(proto.getCost());
        return OutcomeMapper.fromProto(id, proto)
                .<JournalRecord>map(outcome ->
                        new JournalRecord.Settle(id, proto.getNumber(), proto.getDigest(), at, cost, outcome))
                .orElseGet(() -> new JournalRecord.Reserve(
                        id, proto.getNumber(), proto.getDigest(), at, cost, proto.getReach()));
    }

    private static io.reckon.proto.journal.v1.Cost cost(Cost cost) {
        return io.reckon.proto.journal.v1.Cost.newBuilder()
                .setGenerations(cost.generations())
                .setProposerPromptTokens(cost.proposerPromptTokens())
                .setProposerGeneratedTokens(cost.proposerGeneratedTokens())
                .setVerifierTokens(cost.verifierTokens())
                .setCachedTokens(cost.cachedTokens())
                .setFlops(cost.flops())
                .build();
    }

    private static Cost cost(io.reckon.proto.journal.v1.Cost proto) {
        return new Cost(
                proto.getGenerations(),
                proto.getProposerPromptTokens(),
                proto.getProposerGeneratedTokens(),
                proto.getVerifierTokens(),
                proto.getCachedTokens(),
                proto.getFlops());
    }
}
