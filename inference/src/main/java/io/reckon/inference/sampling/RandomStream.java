package io.reckon.inference.sampling;

/**
 * Uniform random numbers addressed by position: the same seed and position give the same number, whatever was drawn before.
 * The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
 *
 * @param seed names the stream
 */
public record RandomStream(long seed) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Keeps the numbers of a stream apart from the seeds of its parts. */
    private static final long NUMBERS = 0xD1B54A32D192ED03L;

    private static final double UNIT = 0x1.0p-53;

    /** Returns the stream of a part of this one. */
    public RandomStream part(long index) {
        return new RandomStream(mix(seed + (index + 1) * GOLDEN_GAMMA));
    }

    /** Returns the number at a position, in [0, 1). */
    public double uniform(long position) {
        return (mix(mix(seed ^ NUMBERS) + (position + 1) * GOLDEN_GAMMA) >>> 11) * UNIT;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
