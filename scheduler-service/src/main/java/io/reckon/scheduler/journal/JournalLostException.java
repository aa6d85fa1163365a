package io.reckon.scheduler.journal;

import java.io.Serial;

/** This process does not own a journal any more, so that nothing it does about the journal's questions counts. */
public final class JournalLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public JournalLostException(String message) {
        super(message);
    }

    public JournalLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
