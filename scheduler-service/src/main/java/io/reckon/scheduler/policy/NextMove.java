package io.reckon.scheduler.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The decision that is repeated as a question goes on: what to do next with an answer at hand, if anything pays.
 *
 * @param table what was measured
 * @param thrift what accuracy is worth
 */
public record NextMove(PolicyTable table, Thrift thrift) {

    /** A bin that is less probable than this is not worth asking for. */
    private static final double NEGLIGIBLE = 0.02;

    /**
     * The best choice beyond what is spent, where it promises more than the answer at hand by more than the tolerance and
     * the price of its tokens.
     *
     * @param bins probability of each bin, easiest first
     * @param allowance what may be spent, and what was
     * @param confidence calibrated probability that the answer at hand is right, 0 where there is none; empty where nothing
     *     is calibrated: then it is worth what the table says of the generations that it took
     */
    public Optional<Outlook> from(List<Double> bins, Allowance allowance, OptionalDouble confidence) {
        if (allowance.spent() == 0) {
            PolicyChoice first = table.choose(bins, allowance, thrift);
            return Optional.of(outlook(first, bins, allowance, 0));
        }
        double atHand = confidence.orElseGet(() -> table.reached(bins, allowance.spent()));
        return table.beyond(allowance)
                .map(rest -> outlook(rest.choose(bins, allowance, thrift), bins, allowance, atHand))
                .filter(outlook -> outlook.tokens() <= allowance.tokens())
                .filter(outlook -> thrift.utility(outlook.gain(), outlook.tokens()) > thrift.tolerance());
    }

    /** Whether the choice would be another, were one of the probable bins known to be the question's. */
    public boolean dependsOnBin(List<Double> bins, Allowance allowance) {
        PolicyChoice unknowing = table.choose(bins, allowance, thrift);
        return IntStream.range(0, bins.size())
                .filter(bin -> bins.get(bin) > NEGLIGIBLE)
                .mapToObj(bin -> table.choose(certainly(bin, bins.size()), allowance, thrift))
                .anyMatch(knowing -> !knowing.equals(unknowing));
    }

    private static Outlook outlook(PolicyChoice choice, List<Double> bins, Allowance allowance, double atHand) {
        double tokens = allowance.outstanding(choice.generations(), choice.expectedTokens(bins));
        return new Outlook(choice, choice.expectedAccuracy(bins) - atHand, tokens);
    }

    private static List<Double> certainly(int bin, int bins) {
        List<Double> certain = new ArrayList<>(Collections.nCopies(bins, 0.0));
        certain.set(bin, 1.0);
        return certain;
    }
}
