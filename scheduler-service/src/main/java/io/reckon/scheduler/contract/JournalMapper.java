package io.reckon.scheduler.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import io.reckon.scheduler.journal.JournalKey;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps records of the journal to bytes and back. */
public final class JournalMapper {

    /** Version of the schema that is written, and the only one that is read. */
    static final int VERSION = 1;

    /** A record is never larger, so that no broker refuses it. */
    static final int MAX_BYTES = 512 * 1024;

    private static final Pattern KEY = Pattern.compile("q/(?<question>.+)|c/(?<number>[1-9][0-9]{0,8})/(?<of>.+)");

    private JournalMapper() {}

    /** The key as it is written. */
    public static byte[] key(JournalKey key) {
        String text = switch (key) {
            case JournalKey.OfQuestion(String id) -> "q/" + id;
            case JournalKey.OfCall(String id, int number) -> "c/" + number + "/" + id;
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a key.
     *
     * @throws InvalidJournalRecordException if it is none
     */
    public static JournalKey key(byte[] bytes) {
        Matcher key = KEY.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!key.matches()) {
            throw new InvalidJournalRecordException("the key is none of the journal's");
        }
        return key.group("question") != null
                ? new JournalKey.OfQuestion(key.group("question"))
                : new JournalKey.OfCall(key.group("of"), Integer.parseInt(key.group("number")));
    }

    /** The record as it is written; without its result, where that does not fit a record. */
    public static byte[] toBytes(JournalRecord record) {
        byte[] bytes = toProto(record).toByteArray();
        return bytes.length > MAX_BYTES && record instanceof JournalRecord.Settle settle
                ? toProto(settle.keeping(new Outcome.TooLarge())).toByteArray()
                : bytes;
    }

    /**
     * Reads the record that was written with this key.
     *
     * @throws InvalidJournalRecordException if it is truncated, of an unknown version, or not the key's
     */
    public static JournalRecord fromBytes(JournalKey key, byte[] bytes) {
        JournalRecord record;
        try {
            record = fromProto(io.reckon.proto.journal.v1.JournalRecord.parseFrom(bytes));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new InvalidJournalRecordException("the record is damaged: " + e.getMessage(), e);
        }
        if (!record.key().equals(key)) {
            throw new InvalidJournalRecordException("the record is about " + record.key() + ", but its key is " + key);
        }
        return record;
    }

    private static io.reckon.proto.journal.v1.JournalRecord toProto(JournalRecord record) {
        var proto = io.reckon.proto.journal.v1.JournalRecord.newBuilder()
                .setVersion(VERSION)
                .setQuestionId(record.key().questionId());
        switch (record) {
            case JournalRecord.Claim claim -> proto.setClaim(ClaimMapper.toProto(claim));
            case JournalRecord.Call call -> proto.setCall(JournalCallMapper.toProto(call));
            case JournalRecord.Done done -> proto.setDone(ClaimMapper.toProto(done));
        }
        return proto.build();
    }

    private static JournalRecord fromProto(io.reckon.proto.journal.v1.JournalRecord proto) {
        if (proto.getVersion() != VERSION) {
            throw new InvalidJournalRecordException("the record has version " + proto.getVersion()
                    + ", but this scheduler reads " + VERSION + "; run the version that has written it");
        }
        String id = proto.getQuestionId();
        return switch (proto.getRecordCase()) {
            case CLAIM -> ClaimMapper.fromProto(id, proto.getClaim());
            case CALL -> JournalCallMapper.fromProto(id, proto.getCall());
            case DONE -> ClaimMapper.fromProto(id, proto.getDone());
            case RECORD_NOT_SET -> throw new InvalidJournalRecordException("the record has no content that is known");
        };
    }
}
