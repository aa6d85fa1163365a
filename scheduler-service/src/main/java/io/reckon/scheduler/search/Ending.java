package io.reckon.scheduler.search;

/** Why a search makes no further call. */
public sealed interface Ending {

    /** It made all the calls that its strategy and budget asked for. */
    record Complete() implements Ending {}

    /** The deadline passed. */
    record DeadlinePassed() implements Ending {}

    /** A service stayed out of reach, or broke down and the budget did not cover a repetition. */
    record Unavailable(String reason) implements Ending {}

    /** The models cannot work on this question. */
    record Unsupported(String reason) implements Ending {}

    /** A service broke its contract, or is not the one that the calibration knows. */
    record Failed(String reason) implements Ending {}

    /** The service is shutting down, or the question has a later owner: somebody else will answer it. */
    record Cancelled() implements Ending {}
}
