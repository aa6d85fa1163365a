package io.reckon.models.problem.family;

import static io.reckon.models.problem.family.Sketch.given;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.phrase.Lexicon;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import io.reckon.models.problem.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story while it is drawn: what happened so far and the quantity now. */
final class StoryLine {
    private enum Turn {
        GAIN,
        LOSS,
        BOXES,
        GIVE_EACH,
        MULTIPLY,
        HALVE,
        SHARE
    }

    private static final List<Turn> TURNS = List.of(Turn.values());
    private static final List<Integer> WEIGHTS = List.of(25, 25, 10, 10, 13, 6, 11);

    /** Pools for the factors 2 and 3, which have a verb of their own. */
    private static final List<String> VERBS = List.of("story.double", "story.triple");

    private static final int MOST_REFUSALS = 30;

    private final Cast cast;
    private final Magnitude magnitude;
    private final Draws draws;
    private final Sketch sketch;
    private final List<Fact> facts = new ArrayList<>();
    private Operand quantity;
    private int refusals;

    StoryLine(Cast cast, Magnitude magnitude, Draws draws) {
        this.cast = cast;
        this.magnitude = magnitude;
        this.draws = draws;
        this.sketch = new Sketch(magnitude);
        this.quantity = given(draws.between(Math.max(4, magnitude.ceiling() / 5), magnitude.ceiling()));
        facts.add(say("story.start").with("number", value()));
    }

    int size() {
        return sketch.size();
    }

    List<Fact> facts() {
        return facts;
    }

    Optional<Plan> plan(int steps) {
        return sketch.plan(steps);
    }

    /** Whether no further event was found. */
    boolean ended() {
        return refusals > MOST_REFUSALS;
    }

    /** A fact of this story, with all its names. */
    Fact say(String pool) {
        return Fact.of(pool)
                .with("person", cast.name(0))
                .with("goods", cast.goods(0))
                .with("friend", cast.friend(draws));
    }

    /** Lets the next event happen, if the one drawn is possible now within the steps left. */
    void proceed(int stepsLeft) {
        int before = sketch.size();
        switch (draws.pick(TURNS, WEIGHTS)) {
            case GAIN -> change(Operation.ADD, sketch.room(quantity));
            case LOSS -> change(Operation.SUBTRACT, sketch.stock(quantity));
            case BOXES -> groups(stepsLeft, Operation.ADD, sketch.room(quantity));
            case GIVE_EACH -> groups(stepsLeft, Operation.SUBTRACT, sketch.stock(quantity));
            case MULTIPLY -> multiply();
            case HALVE -> halve();
            case SHARE -> share();
        }
        refusals = sketch.size() == before ? refusals + 1 : 0;
    }

    private long value() {
        return sketch.value(quantity);
    }

    private void change(Operation operation, long most) {
        if (most >= Magnitude.LEAST) {
            StoryEvent event = draws.pick(StoryEvent.of(operation));
            long number = draws.between(Magnitude.LEAST, most);
            facts.add(say(event.pool()).with("number", number));
            quantity = sketch.step(event.label(), quantity, operation, given(number));
        }
    }

    private void groups(int stepsLeft, Operation operation, long most) {
        if (stepsLeft < 2 || most < 2 * Magnitude.LEAST) {
            return;
        }
        boolean gain = operation == Operation.ADD;
        Factors groups = Factors.draw(most, draws);
        String box = draws.pick(Lexicon.CONTAINERS);
        facts.add(say(gain ? "story.boxes" : "story.give-each")
                .with("count", groups.count())
                .with("size", groups.size())
                .with("guests", draws.pick(Lexicon.GUESTS))
                .with("box", box)
                .with("boxes", Lexicon.plural(box)));
        Operand all = sketch.step(
                gain ? Label.BOUGHT : Label.GIVEN, given(groups.count()), Operation.MULTIPLY, given(groups.size()));
        quantity = sketch.step(gain ? Label.AFTER_PURCHASE : Label.AFTER_GIVING, quantity, operation, all);
    }

    private void multiply() {
        long most = Math.min(9, magnitude.largest() / value());
        if (most < 2) {
            return;
        }
        long factor = draws.between(2, most);
        boolean hasVerb = factor <= VERBS.size() + 1;
        String pool = hasVerb && draws.chance(0.5) ? VERBS.get((int) factor - 2) : "story.multiply";
        facts.add(say(pool).with("times", Factors.times(factor)));
        quantity = sketch.step(Label.AFTER_GROWTH, quantity, Operation.MULTIPLY, given(factor));
    }

    private void halve() {
        if (value() % 2 == 0 && value() >= 2 * Magnitude.LEAST) {
            facts.add(say("story.halve"));
            quantity = sketch.step(Label.AFTER_HALVING, quantity, Operation.DIVIDE, given(2));
        }
    }

    private void share() {
        int parts = draws.divisor(value(), 9);
        if (parts != 0) {
            String box = draws.pick(Lexicon.CONTAINERS);
            facts.add(say("story.share").with("count", parts).with("box", box).with("boxes", Lexicon.plural(box)));
            quantity = sketch.step(Label.AFTER_SHARING, quantity, Operation.DIVIDE, given(parts));
        }
    }
}
