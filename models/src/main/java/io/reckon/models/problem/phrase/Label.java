package io.reckon.models.problem.phrase;

import java.util.Locale;

/** The labels of steps that are the same in every problem; the others are {@link #cost} and {@link #from}. */
public enum Label {
    AFTER_FIND,
    AFTER_GIFT,
    AFTER_GIVING,
    AFTER_GROWTH,
    AFTER_HALVING,
    AFTER_LOSS,
    AFTER_PURCHASE,
    AFTER_SALE,
    AFTER_SHARING,
    AFTER_USE,
    BOUGHT,
    GIVEN,
    TOTAL,
    AFTER_DISCOUNT,
    ALL_WEEKS,
    CHANGE,
    EACH_PAYS,
    MONEY_LEFT,
    TOTAL_COST,
    WITH_DELIVERY,
    ALL_DAYS,
    ALL_HOURS,
    ALL_MACHINES,
    BOTH_HALLS,
    BOXES,
    BOXES_LEFT,
    GOOD_ONES,
    IN_STORE,
    INCOME,
    NEW_MACHINES,
    OLD_MACHINES,
    PER_DAY,
    PER_SHOP,
    PROFIT;

    private static final String COST = "cost";
    private static final String FROM = "from";

    /** As it is written in a derivation, such as {@code after gift}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The label for what some goods cost together, such as {@code apples cost}. */
    public static String cost(String goods) {
        return goods + " " + COST;
    }

    /** The label for a person's quantity that follows from another's, such as {@code Bob from Anna}. */
    public static String from(String person, String other) {
        return person + " " + FROM + " " + other;
    }
}
