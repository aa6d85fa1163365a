package io.reckon.scheduler.answer;

import java.io.Serial;

/** A search was given up because this service is shutting down; its question has no answer yet. */
public final class SearchCancelledException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SearchCancelledException() {
        super("given up: the service is shutting down");
    }
}
