package io.reckon.scheduler.question;

import java.io.Serial;

/** A record is not accepted as a question; the message says what is wrong and what to do about it. */
public final class QuestionRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;

    public QuestionRefusedException(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }
}
