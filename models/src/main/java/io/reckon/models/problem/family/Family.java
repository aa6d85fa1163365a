package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems. */
public enum Family {
    /** One person's quantity changes step by step. */
    STORY(new Story()),
    /** Several goods are bought; discounts, delivery, change. */
    SHOP(new Shop()),
    /** Machines make goods at rates; rejects, packing, sale. */
    PLANT(new Plant()),
    /** Named persons are compared one after another. */
    COMPARISON(new Comparison());

    private final Drafter drafter;

    Family(Drafter drafter) {
        this.drafter = drafter;
    }

    /** The name in files and options, in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A problem of this family; empty where this draw does not work out, and the caller draws again. */
    public Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws) {
        return drafter.draft(steps, magnitude, draws);
    }
}
