package io.reckon.inference.engine;

/** A prefix with continuations to sample; some may already run while others wait for room. For the engine's thread. */
final class GenerationJob implements Job {
    private final Call<Continuation> call;
    private final Generation generation;
    private final int place;
    private final int fullLength;
    private int started;

    /**
     * Makes a job.
     *
     * @param place place of the first continuation among the results of the call
     * @param fullLength tokens of a sequence at its longest
     */
    GenerationJob(Call<Continuation> call, Generation generation, int place, int fullLength) {
        this.call = call;
        this.generation = generation;
        this.place = place;
        this.fullLength = fullLength;
    }

    @Override
    public Call<Continuation> call() {
        return call;
    }

    @Override
    public int[] text() {
        return generation.prefix();
    }

    @Override
    public long fullTokens() {
        return (long) fullLength * generation.samples();
    }

    Generation generation() {
        return generation;
    }

    int fullLength() {
        return fullLength;
    }

    int waiting() {
        return generation.samples() - started;
    }

    @Override
    public boolean isServed() {
        return waiting() == 0 || call.isOver();
    }

    boolean isFresh() {
        return started == 0;
    }

    /** Starts the next continuation. */
    Sequence start() {
        int sample = started++;
        return new Sequence(this, place + sample, generation.stream().part(sample));
    }
}
