package io.reckon.inference.engine;

import io.reckon.inference.cache.TokenScores;

/** A text whose tokens are to be scored. */
@SuppressWarnings("ArrayRecordComponent") // identity is what matters
record ReadingJob(Call<TokenScores> call, int place, int[] text) implements Job {
    @Override
    public boolean isServed() {
        return true;
    }

    @Override
    public long fullTokens() {
        return text.length;
    }
}
