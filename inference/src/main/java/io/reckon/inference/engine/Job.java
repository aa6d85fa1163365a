package io.reckon.inference.engine;

/** A text to be read, for its own sake or to be continued; the unit that waits for admission. */
sealed interface Job permits ReadingJob, GenerationJob {
    Call<?> call();

    /** Returns the tokens to read. */
    int[] text();

    /** Whether nothing of it waits any more. */
    boolean isServed();

    /** Returns the tokens that its sequences have at full length, all together. */
    long fullTokens();
}
