package io.reckon.models.problem.family;

import static io.reckon.models.problem.family.Sketch.given;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import java.util.ArrayList;
import java.util.List;

/** A chain of comparisons while it is drawn: each person is compared with the one before. */
final class ComparisonChain {
    private static final List<Operation> OPERATIONS = List.of(Operation.values());
    private static final List<Integer> WEIGHTS = List.of(30, 30, 20, 20);

    /** How divisions by 2, 3 and so on are said. */
    private static final List<String> PARTS = List.of("half", "one third", "one fourth", "one fifth");

    private static final int MOST_REFUSALS = 30;

    private final Cast cast;
    private final Sketch sketch;
    private final Magnitude magnitude;
    private final Draws draws;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Operand> quantities = new ArrayList<>();

    ComparisonChain(Cast cast, Sketch sketch, Magnitude magnitude, Draws draws) {
        this.cast = cast;
        this.sketch = sketch;
        this.magnitude = magnitude;
        this.draws = draws;
        long number = draws.between(Math.max(4, magnitude.ceiling() / 5), magnitude.ceiling());
        quantities.add(given(number));
        facts.add(say("comparison.base", 0).with("number", number).atAnyPlace());
    }

    /** The quantity of the last person. */
    Operand quantity() {
        return quantities.getLast();
    }

    /** The number of comparisons. */
    int size() {
        return facts.size() - 1;
    }

    List<Fact> facts() {
        return facts;
    }

    /** A fact about the person at an index and the one before. */
    Fact say(String pool, int person) {
        return Fact.of(pool)
                .with("person", cast.name(person))
                .with("other", cast.name(Math.max(0, person - 1)))
                .with("goods", cast.goods(0));
    }

    /** A comparison of somebody who is not asked for with anybody of the chain. */
    Fact deadEnd() {
        int other = (int) draws.between(0, size());
        long most = sketch.stock(quantities.get(other));
        boolean fewer = most >= Magnitude.LEAST && draws.chance(0.5);
        return Fact.of(fewer ? "comparison.fewer" : "comparison.more")
                .with("person", cast.stranger())
                .with("other", cast.name(other))
                .with("goods", cast.goods(0))
                .with("number", draws.between(Magnitude.LEAST, fewer ? most : magnitude.ceiling()));
    }

    /** Compares the next person with the last one and returns the new quantity; fails the sketch if it finds no way. */
    Operand extend(int person) {
        for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
            Operation operation = draws.pick(OPERATIONS, WEIGHTS);
            long number = number(operation);
            if (number >= 2) {
                facts.add(comparison(operation, number, person).atAnyPlace());
                String label = Label.from(cast.name(person), cast.name(person - 1));
                quantities.add(sketch.step(label, quantity(), operation, given(number)));
                return quantity();
            }
        }
        sketch.fail();
        return quantity();
    }

    private long number(Operation operation) {
        return switch (operation) {
            case ADD -> drawUpTo(sketch.room(quantity()));
            case SUBTRACT -> drawUpTo(sketch.stock(quantity()));
            case MULTIPLY -> drawUpTo(Math.min(9, magnitude.largest() / sketch.value(quantity())));
            case DIVIDE -> draws.divisor(sketch.value(quantity()), PARTS.size() + 1);
        };
    }

    private long drawUpTo(long most) {
        return most < Magnitude.LEAST ? 0 : draws.between(Magnitude.LEAST, most);
    }

    private Fact comparison(Operation operation, long number, int person) {
        return switch (operation) {
            case ADD -> say("comparison.more", person).with("number", number);
            case SUBTRACT -> say("comparison.fewer", person).with("number", number);
            case MULTIPLY -> say("comparison.times", person).with("times", Factors.times(number));
            case DIVIDE -> say("comparison.part", person).with("part", PARTS.get((int) number - 2));
        };
    }
}
