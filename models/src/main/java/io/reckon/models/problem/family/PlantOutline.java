package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import java.util.List;

/**
 * What happens in a plant problem.
 *
 * @param start how the goods of one time unit are counted
 * @param time how long the machines run
 * @param rejects whether some goods are thrown away
 * @param stock whether there are goods in the store already
 * @param packing how the goods are packed
 * @param ending what happens to them in the end
 */
record PlantOutline(Start start, Time time, boolean rejects, boolean stock, Packing packing, Ending ending) {
    /** How the goods of one time unit are counted. */
    enum Start {
        OUTPUT(0),
        MACHINES(1),
        HALLS(1),
        KINDS(3);

        private final int steps;

        Start(int steps) {
            this.steps = steps;
        }
    }

    /** How long the machines run; the time unit of {@link Start} follows from it. */
    enum Time {
        ONCE(0),
        HOURS(1),
        DAYS(1),
        HOURS_AND_DAYS(2);

        private final int steps;

        Time(int steps) {
            this.steps = steps;
        }

        /** The phrase pool that says for which time the goods are counted. */
        String unitPool() {
            return hours() ? "plant.per.hour" : days() ? "plant.per.day" : "plant.per.once";
        }

        boolean hours() {
            return this == HOURS || this == HOURS_AND_DAYS;
        }

        boolean days() {
            return this == DAYS || this == HOURS_AND_DAYS;
        }
    }

    /** How the goods are packed. */
    enum Packing {
        NONE(0),
        BOXES(1),
        BOXES_SENT(2);

        private final int steps;

        Packing(int steps) {
            this.steps = steps;
        }
    }

    /** What happens in the end. */
    enum Ending {
        NONE(0),
        SHOPS(1),
        INCOME(1),
        PROFIT(2);

        private final int steps;

        Ending(int steps) {
            this.steps = steps;
        }
    }

    /** An outline that takes exactly that many steps, 1 to 8. */
    static PlantOutline draw(int steps, Draws draws) {
        PlantOutline outline;
        do {
            outline = new PlantOutline(
                    draws.pick(List.of(Start.values())),
                    draws.pick(List.of(Time.values())),
                    draws.chance(0.5),
                    draws.chance(0.4),
                    draws.pick(List.of(Packing.values())),
                    draws.pick(List.of(Ending.values())));
        } while (outline.steps() != steps);
        return outline;
    }

    int steps() {
        return start.steps + time.steps + (rejects ? 1 : 0) + (stock ? 1 : 0) + packing.steps + ending.steps;
    }
}
