package io.reckon.inference.engine;

import io.reckon.inference.cache.TokenScores;

/** A text whose tokens are to be scored. For the engine's thread. */
final class ReadingJob implements Job {
    private final Call<TokenScores> call;
    private final int place;
    private final int[] text;
    private boolean delivered;

    /**
     * Makes a job.
     *
     * @param place place of the text among the results of the call
     */
    ReadingJob(Call<TokenScores> call, int place, int[] text) {
        this.call = call;
        this.place = place;
        this.text = text.clone();
    }

    @Override
    public Call<TokenScores> call() {
        return call;
    }

    @Override
    public int[] text() {
        return text;
    }

    @Override
    public long fullTokens() {
        return text.length;
    }

    @Override
    public boolean isServed() {
        return delivered || call.isOver();
    }

    void deliver(TokenScores scores) {
        delivered = true;
        call.deliver(place, scores, 0);
    }
}
