package io.reckon.inference.sampling;

import java.util.Arrays;

/**
 * Restricts weights to the most probable tokens: the smallest set whose probability reaches top-p (Holtzman et al. 2020),
 * and no more than top-k of them. For one thread.
 */
final class Nucleus {
    private final long[] order;
    private double total;

    Nucleus(int vocabularySize) {
        this.order = new long[vocabularySize];
    }

    /**
     * Sets the weight of every token outside to 0.
     *
     * @return how far, in probability, the set is from being another one
     */
    double restrict(double[] weights, double sum, Sampling sampling) {
        int candidates = sortCandidates(weights, sum, sampling);
        int most = sampling.topK() > 0 ? Math.min(sampling.topK(), candidates) : candidates;
        double target = sampling.topP() * sum;
        double kept = 0;
        double edge = Double.POSITIVE_INFINITY;
        int size = 0;
        while (size < most && kept < target) {
            edge = target - kept;
            kept += weights[token(candidates - 1 - size)];
            size++;
        }
        edge = Math.min(edge, Math.abs(kept - target));
        double weakest = weights[token(candidates - size)];
        double next = size < candidates ? weights[token(candidates - 1 - size)] : 0;
        clearAllBut(weights, candidates - size, candidates);
        total = kept;
        return Math.min(edge, weakest - next) / sum;
    }

    /** Returns the sum of the weights that were kept. */
    double total() {
        return total;
    }

    /** Sorts the tokens that can matter by weight, then by falling id, weakest first. */
    private int sortCandidates(double[] weights, double sum, Sampling sampling) {
        // all tokens below this together cannot be what the nucleus lacks
        double least = sampling.topP() < 1 ? (1 - sampling.topP()) * sum / weights.length : 0;
        int candidates = 0;
        for (int token = 0; token < weights.length; token++) {
            if (weights[token] > least) {
                // a positive float's bits are ordered as the float is
                long bits = Float.floatToRawIntBits((float) weights[token]);
                order[candidates++] = bits << Integer.SIZE | (Integer.MAX_VALUE - token);
            }
        }
        Arrays.sort(order, 0, candidates);
        return candidates;
    }

    private int token(int place) {
        return Integer.MAX_VALUE - (int) order[place];
    }

    private void clearAllBut(double[] weights, int from, int to) {
        double[] kept = new double[to - from];
        for (int place = from; place < to; place++) {
            kept[place - from] = weights[token(place)];
        }
        Arrays.fill(weights, 0);
        for (int place = from; place < to; place++) {
            weights[token(place)] = kept[place - from];
        }
    }
}
