package io.reckon.inference.scripted;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.TokenUsage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A ledger with a line for each call: owner epoch, tokens, question id and call id, with tabs between them. Each line is one
 * write at the end of the file, so that the death of this process neither loses one nor tears it.
 */
final class LedgerFile implements Ledger {
    // not a FileChannel: the interrupt that gives a call up would close it
    private final FileOutputStream file;

    LedgerFile(Path path) {
        try {
            this.file = new FileOutputStream(path.toFile(), true);
        } catch (IOException e) {
            throw new IllegalArgumentException("reckon.scripted.ledger: " + e.getMessage(), e);
        }
    }

    @Override
    public void enter(CallContext call, TokenUsage spent) {
        String line = "%d\t%d\t%s\t%s%n"
                .formatted(call.ownerEpoch(), spent.prompt() + spent.generated(), call.questionId(), call.callId());
        try {
            file.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }
}
