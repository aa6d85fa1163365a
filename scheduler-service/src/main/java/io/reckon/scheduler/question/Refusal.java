package io.reckon.scheduler.question;

/** Why a record is not accepted as a question. The names are public: they are in the headers of `questions.dlq`. */
public enum Refusal {
    /** The record has no value. */
    EMPTY_RECORD,
    /** The record is larger than a question can be. */
    RECORD_TOO_LARGE,
    /** The record, or a text in it, is not well-formed UTF-8. */
    INVALID_UTF8,
    /** The record is not one JSON object. */
    MALFORMED_JSON,
    /** The JSON has a field that a question does not have. */
    UNKNOWN_FIELD,
    /** A field has a value of the wrong type, or out of its range. */
    INVALID_FIELD,
    /** The record breaks the reader: a fault of the scheduler, which must not hold up other questions. */
    UNREADABLE,
    /** There is an id neither in the question nor as the key. */
    ID_MISSING,
    /** The id is too long, or has control characters. */
    ID_INVALID,
    /** The question and the key give different ids. */
    ID_MISMATCH,
    /** Another record with this id is being answered, or was answered recently. */
    DUPLICATE_ID,
    /** The text is missing or blank. */
    EMPTY_QUESTION,
    /** The text is too long. */
    QUESTION_TOO_LONG,
    /** Generations, tokens or deadline are zero or negative. */
    BUDGET_NOT_POSITIVE,
    /** The pinned strategy does not exist. */
    UNKNOWN_STRATEGY,
    /** The pinned strategy has a parameter out of its range. */
    INVALID_STRATEGY,
    /** The pinned strategy asks for more than the generations are enough for. */
    STRATEGY_BEYOND_BUDGET,
    /** The target confidence is not above 0 and below 1. */
    INVALID_TARGET_CONFIDENCE,
    /** The token price is negative or not finite. */
    INVALID_TOKEN_PRICE,
    /** A stop is to rest on the confidence, but this deployment's calibration has no confidence model. */
    CONFIDENCE_NOT_CALIBRATED
}
