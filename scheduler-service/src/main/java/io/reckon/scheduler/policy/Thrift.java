package io.reckon.scheduler.policy;

import java.util.OptionalDouble;

/**
 * What accuracy is worth.
 *
 * @param tolerance accuracy that is not worth more compute, in [0, 1]
 * @param tokenPrice accuracy that a thousand tokens of proposer and verifier together are worth, 0 and up; 0: compute is
 *     counted in generations alone
 */
public record Thrift(double tolerance, double tokenPrice) {

    /** Accuracy alone decides. */
    public static final Thrift NONE = new Thrift(0, 0);

    public Thrift {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("the tolerance must be in [0, 1], but is " + tolerance);
        }
        if (!(tokenPrice >= 0) || Double.isInfinite(tokenPrice)) {
            throw new IllegalArgumentException("the token price must be finite and 0 or more, but is " + tokenPrice);
        }
    }

    /** The same with another price of tokens, where there is one. */
    public Thrift with(OptionalDouble price) {
        return price.isPresent() ? new Thrift(tolerance, price.getAsDouble()) : this;
    }

    /** Whether compute is counted in tokens. */
    boolean pricesTokens() {
        return tokenPrice > 0;
    }

    /** Accuracy less the price of the tokens that it takes. */
    double utility(double accuracy, double tokens) {
        return accuracy - tokenPrice * tokens / 1000;
    }
}
