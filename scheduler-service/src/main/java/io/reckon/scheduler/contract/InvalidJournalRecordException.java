package io.reckon.scheduler.contract;

import java.io.Serial;

/** A record of the journal cannot be read; the message says what is wrong with it. */
public final class InvalidJournalRecordException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidJournalRecordException(String complaint) {
        super(complaint);
    }

    InvalidJournalRecordException(String complaint, Throwable cause) {
        super(complaint, cause);
    }
}
