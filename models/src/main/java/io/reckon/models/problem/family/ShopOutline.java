package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happens in a shop problem.
 *
 * @param bulk kinds of goods bought at a price for each
 * @param single things bought at a price of their own
 * @param discount whether there is a discount
 * @param delivery whether there is a fee for the delivery
 * @param repeat how many weeks the same is bought; 1 where it is bought once
 * @param ending how it ends
 */
record ShopOutline(int bulk, int single, boolean discount, boolean delivery, int repeat, Ending ending) {
    /** What is asked in the end. */
    enum Ending {
        BILL,
        SHARE,
        CHANGE,
        MONEY
    }

    private static final int MOST_BULK = 4;
    private static final int MOST_SINGLE = 2;

    /** An outline that takes exactly that many steps, 1 to 8. */
    static ShopOutline draw(int steps, Draws draws) {
        ShopOutline outline;
        do {
            outline = new ShopOutline(
                    (int) draws.between(0, MOST_BULK),
                    (int) draws.between(0, MOST_SINGLE),
                    draws.chance(0.3),
                    draws.chance(0.3),
                    draws.chance(0.25) ? (int) draws.between(2, 6) : 1,
                    draws.pick(List.of(Ending.values())));
        } while (outline.items() == 0 || outline.steps() != steps);
        return outline;
    }

    int items() {
        return bulk + single;
    }

    /** For each item bought: whether it is bulk; all bulk first. */
    List<Boolean> bulkOrSingle() {
        return IntStream.range(0, items()).mapToObj(item -> item < bulk).toList();
    }

    /** Whether the cost of one kind of goods is all there is. */
    boolean oneCost() {
        return bulk == 1 && steps() == 1;
    }

    int steps() {
        return bulk
                + (items() - 1)
                + (discount ? 1 : 0)
                + (delivery ? 1 : 0)
                + (repeat > 1 ? 1 : 0)
                + (ending == Ending.BILL ? 0 : 1);
    }
}
