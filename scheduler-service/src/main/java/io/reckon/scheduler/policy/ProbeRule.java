package io.reckon.scheduler.policy;

/**
 * How many samples judge the difficulty of a question.
 *
 * @param samples at most, 0 and up
 * @param share of the generation budget at most, in [0, 1]
 */
public record ProbeRule(int samples, double share) {

    public ProbeRule {
        if (samples < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a probe: " + samples + " samples, share " + share);
        }
    }

    /** Samples of the probe of a question with this many generations; 0: no probe. */
    public int samplesFor(int generations) {
        return Math.min(samples, (int) Math.floor(generations * share));
    }
}
