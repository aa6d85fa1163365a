package io.reckon.models.problem.family;

import static io.reckon.models.problem.family.Sketch.given;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.phrase.Lexicon;
import io.reckon.models.problem.phrase.Phrasebook;
import io.reckon.models.problem.phrase.Wording;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machines of a plant problem while it is drawn: the goods they make. */
final class PlantFloor {
    /** Below this ceiling hours and days are few, so that goods are left to count. */
    private static final long LONG_WORK_CEILING = 100;

    private static final int FEW = 4;
    private static final int MANY = 9;

    private final Cast cast;
    private final PlantOutline.Time time;
    private final Magnitude magnitude;
    private final Draws draws;
    private final Sketch sketch;
    private final String plant;
    private final String per;
    private final List<Fact> facts = new ArrayList<>();

    PlantFloor(Cast cast, PlantOutline.Time time, Magnitude magnitude, Draws draws) {
        this.cast = cast;
        this.time = time;
        this.magnitude = magnitude;
        this.draws = draws;
        this.sketch = new Sketch(magnitude);
        this.plant = draws.pick(Lexicon.PLANTS);
        this.per = draws.pick(Phrasebook.get().pool(time.unitPool()).phrasings(Wording.TRAINED))
                .fill(Map.of());
    }

    List<Fact> facts() {
        return facts;
    }

    Sketch sketch() {
        return sketch;
    }

    /** What is asked about the goods made. */
    Fact question() {
        return named(Fact.of(time == PlantOutline.Time.ONCE ? "plant.question.rate" : "plant.question.made"));
    }

    /** A fact with the names of this plant. */
    Fact named(Fact fact) {
        return fact.with("plant", plant).with("goods", cast.goods(0)).with("per", per);
    }

    /** Makes the goods of all hours and days, and returns how many. */
    Operand produce(PlantOutline.Start start) {
        long hours = time.hours() ? draws.between(2, mostTime()) : 1;
        long days = time.days() ? draws.between(2, mostTime()) : 1;
        long all = draws.between(magnitude.ceiling() / 4, magnitude.ceiling()) / (hours * days);
        Operand made = start(start, all);
        if (time.hours()) {
            tell(Fact.of(time.days() ? "plant.hours.daily" : "plant.hours.today")
                    .with("number", hours));
            Label label = time.days() ? Label.PER_DAY : Label.ALL_HOURS;
            made = sketch.step(label, made, Operation.MULTIPLY, given(hours));
        }
        if (time.days()) {
            tell(Fact.of("plant.days").with("number", days));
            made = sketch.step(Label.ALL_DAYS, made, Operation.MULTIPLY, given(days));
        }
        return made;
    }

    private long mostTime() {
        return magnitude.ceiling() < LONG_WORK_CEILING ? FEW : MANY;
    }

    private Operand start(PlantOutline.Start start, long all) {
        return switch (start) {
            case OUTPUT -> {
                long number = Math.max(Magnitude.LEAST, all);
                tell(Fact.of("plant.output").with("number", number));
                yield given(number);
            }
            case MACHINES -> machines(Fact.of("plant.machines"), Label.ALL_MACHINES, all);
            case HALLS -> {
                long first = hall("first", all * 2 / 3);
                long second = hall("second", all * 2 / 3);
                yield sketch.step(Label.BOTH_HALLS, given(first), Operation.ADD, given(second));
            }
            case KINDS -> {
                Fact machines = Fact.of("plant.kind");
                Operand older = machines(machines.with("kind", "old"), Label.OLD_MACHINES, all * 2 / 3);
                Operand newer = machines(machines.with("kind", "new"), Label.NEW_MACHINES, all * 2 / 3);
                yield sketch.step(Label.ALL_MACHINES, older, Operation.ADD, newer);
            }
        };
    }

    private long hall(String kind, long most) {
        long number = draws.between(Magnitude.LEAST, most);
        tell(Fact.of("plant.hall").with("kind", kind).with("number", number));
        return number;
    }

    private Operand machines(Fact machines, Label label, long most) {
        Factors factors = Factors.draw(Math.max(Magnitude.LEAST * Magnitude.LEAST, most), draws);
        tell(machines.with("count", factors.count()).with("size", factors.size()));
        return sketch.step(label, given(factors.count()), Operation.MULTIPLY, given(factors.size()));
    }

    private void tell(Fact fact) {
        facts.add(named(fact).atAnyPlace());
    }
}
