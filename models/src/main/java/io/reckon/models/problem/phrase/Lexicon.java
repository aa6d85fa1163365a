package io.reckon.models.problem.phrase;

import java.util.List;

/** The words that fill slots. */
public final class Lexicon {
    /** First names. */
    public static final List<String> NAMES = words("Anna Bob Cara Dan Ella Finn Gina Hugo Ivy Jack Kate Leo "
            + "Mia Noah Olga Paul Quinn Rosa Sam Tina Umar Vera Wendy Zoe");

    /** Countable goods that can be owned and sold. */
    public static final List<String> GOODS =
            words("apples pears plums lemons eggs nuts cakes cookies muffins candles pens books "
                    + "cards stamps stickers marbles toys balls beads buttons ribbons flowers stones shells");

    /** Goods that machines make. */
    public static final List<String> MADE_GOODS = words(
            "cakes cookies muffins candles pens books cards stamps stickers marbles toys balls beads buttons ribbons");

    /** Single things with a price of their own. */
    public static final List<String> THINGS = words("lamp chair table clock coat hat bike bed radio tent");

    /** Containers, in the singular; the plural is {@link #plural(String)}. */
    public static final List<String> CONTAINERS = words("box bag basket pack");

    /** Who gets an equal part, in the plural. */
    public static final List<String> GUESTS = words("friends children guests");

    /** Who gets goods of a plant, in the singular; the plural is {@link #plural(String)}. */
    public static final List<String> SHOPS = words("shop school");

    /** Places where machines work. */
    public static final List<String> PLANTS = words("plant factory workshop");

    /** Words that fill slots beside names and goods: factors, parts, kinds of machines, units of sale. */
    public static final List<String> SLOT_WORDS =
            words("twice times half one third fourth fifth old new first second box boxes piece");

    private Lexicon() {}

    /** The plural of a container or good. */
    public static String plural(String singular) {
        return singular.endsWith("x") ? singular + "es" : singular + "s";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
