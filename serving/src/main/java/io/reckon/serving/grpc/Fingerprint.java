package io.reckon.serving.grpc;

import com.google.common.hash.Hashing;
import com.google.protobuf.MessageLite;

/** Tells requests apart in a few bytes. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Returns the SHA-256 of a message without map fields, whose bytes follow from its content. */
    public static String of(MessageLite message) {
        return Hashing.sha256().hashBytes(message.toByteArray()).toString();
    }
}
