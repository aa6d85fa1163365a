package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Lexicon;
import java.util.List;

/**
 * The names and goods of one problem, in random order. The last name and the last goods are kept for distractors.
 *
 * @param names all names
 * @param goods all goods that fit the family
 */
record Cast(List<String> names, List<String> goods) {
    private static final long OLDEST = 60;

    Cast {
        names = List.copyOf(names);
        goods = List.copyOf(goods);
    }

    static Cast draw(List<String> goods, Draws draws) {
        return new Cast(draws.shuffled(Lexicon.NAMES), draws.shuffled(goods));
    }

    String name(int index) {
        return names.get(index);
    }

    String goods(int index) {
        return goods.get(index);
    }

    /** Any name but the first one and the stranger's. */
    String friend(Draws draws) {
        return draws.pick(names.subList(1, names.size() - 1));
    }

    /** A person who does not matter. */
    String stranger() {
        return names.getLast();
    }

    /** A distractor of a pool; all distractor pools take the same slots. */
    Fact distractor(String pool, Magnitude magnitude, Draws draws) {
        boolean smallNumber = pool.equals("distractor.age") || pool.equals("distractor.way");
        return Fact.of(pool)
                .with("stranger", stranger())
                .with("stuff", goods.getLast())
                .with("number", draws.between(Magnitude.LEAST, smallNumber ? OLDEST : magnitude.ceiling()));
    }
}
