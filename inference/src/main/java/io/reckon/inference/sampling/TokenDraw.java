package io.reckon.inference.sampling;

import java.util.Collection;

/** Chooses tokens from logits. For one thread. */
public final class TokenDraw {
    private final int[] suppressed;
    private final double[] weights;
    private final Nucleus nucleus;

    /**
     * Makes a draw.
     *
     * @param vocabularySize entries of the logits
     * @param suppressed tokens that are never chosen
     */
    public TokenDraw(int vocabularySize, Collection<Integer> suppressed) {
        this.suppressed = suppressed.stream().mapToInt(Integer::intValue).toArray();
        this.weights = new double[vocabularySize];
        this.nucleus = new Nucleus(vocabularySize);
    }

    /**
     * Chooses a token.
     *
     * @param logits one for each token; suppressed ones are overwritten
     * @param uniform random number in [0, 1)
     * @throws ArithmeticException where the logits are no numbers
     */
    public Drawn draw(float[] logits, Sampling sampling, double uniform) {
        for (int token : suppressed) {
            logits[token] = Float.NEGATIVE_INFINITY;
        }
        int best = best(logits);
        double logSum = Math.log(weigh(logits, logits[best], 1));
        if (sampling.greedy()) {
            return new Drawn(best, -logSum, logits[best] - secondBest(logits, best));
        }
        double total = sampling.temperature() == 1
                ? Math.exp(logSum)
                : weigh(logits, logits[best], 1 / sampling.temperature());
        double edge = Double.POSITIVE_INFINITY;
        if (sampling.restricted()) {
            edge = nucleus.restrict(weights, total, sampling);
            total = nucleus.total();
        }
        return choose(logits, uniform * total, total, edge).at(logits[best] + logSum);
    }

    private double weigh(float[] logits, float highest, double inverseTemperature) {
        double sum = 0;
        for (int token = 0; token < weights.length; token++) {
            weights[token] = Exponential.of((logits[token] - highest) * inverseTemperature);
            sum += weights[token];
        }
        return sum;
    }

    /** Inverts the cumulative distribution in the order of token ids, which no rounding can permute. */
    private Choice choose(float[] logits, double target, double total, double edge) {
        double before = 0;
        int last = -1;
        for (int token = 0; token < weights.length; token++) {
            if (weights[token] == 0) {
                continue;
            }
            double after = before + weights[token];
            if (target < after) {
                double lower = last < 0 ? Double.POSITIVE_INFINITY : target - before;
                return new Choice(token, logits[token], Math.min(edge, Math.min(lower, after - target) / total));
            }
            before = after;
            last = token;
        }
        return new Choice(last, logits[last], 0);
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int token = 0; token < logits.length; token++) {
            if (!(logits[token] < Float.POSITIVE_INFINITY)) {
                throw new ArithmeticException("the model's logits are no numbers");
            }
            if (logits[token] > logits[best]) {
                best = token;
            }
        }
        return best;
    }

    private static double secondBest(float[] logits, int best) {
        double second = Double.NEGATIVE_INFINITY;
        for (int token = 0; token < logits.length; token++) {
            if (token != best) {
                second = Math.max(second, logits[token]);
            }
        }
        return second;
    }

    private record Choice(int token, double logit, double margin) {
        Drawn at(double logNormalizer) {
            return new Drawn(token, logit - logNormalizer, margin);
        }
    }
}
