package io.reckon.launcher.command;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names one run of a command, so that its questions have ids of their own. */
final class RunName {
    private static final int BYTES = 4;

    private RunName() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
