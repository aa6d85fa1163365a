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

/** A bill while it is drawn: what was bought so far and what it costs together. */
final class ShopBill {
    /** The least product of two numbers. */
    private static final long LEAST_COST = Magnitude.LEAST * Magnitude.LEAST;

    private final Cast cast;
    private final Magnitude magnitude;
    private final Draws draws;
    private final Sketch sketch;
    private final List<Fact> facts = new ArrayList<>();
    private Operand total;

    /** A bill with everything that the outline buys. */
    ShopBill(ShopOutline outline, Cast cast, Magnitude magnitude, Draws draws) {
        this.cast = cast;
        this.magnitude = magnitude;
        this.draws = draws;
        this.sketch = new Sketch(magnitude);
        this.total = purchase(outline);
    }

    List<Fact> facts() {
        return facts;
    }

    Optional<Plan> plan(int steps) {
        return sketch.plan(steps);
    }

    private Operand purchase(ShopOutline outline) {
        long all = draws.between(magnitude.ceiling() / 3, magnitude.ceiling()) / outline.repeat();
        List<String> things = draws.shuffled(Lexicon.THINGS);
        List<Boolean> bulk = draws.shuffled(outline.bulkOrSingle());
        long share = all / outline.items();
        Operand sum = given(0);
        for (int item = 0; item < outline.items(); item++) {
            long cost = Math.max(LEAST_COST, draws.between(share / 2, share * 3 / 2));
            Operand price = bulk.get(item) ? bulk(cost, cast.goods(item)) : single(cost, things.get(item));
            sum = item == 0 ? price : sketch.step(Label.TOTAL_COST, sum, Operation.ADD, price);
        }
        return sum;
    }

    void discount() {
        long number = draws.between(Magnitude.LEAST, sketch.stock(total));
        facts.add(say("shop.discount").with("number", number));
        total = sketch.step(Label.AFTER_DISCOUNT, total, Operation.SUBTRACT, given(number));
    }

    void delivery() {
        long number = draws.between(Magnitude.LEAST, Math.min(magnitude.ceiling() / 2, sketch.room(total)));
        facts.add(say("shop.delivery").with("number", number));
        total = sketch.step(Label.WITH_DELIVERY, total, Operation.ADD, given(number));
    }

    void repeat(int weeks) {
        facts.add(say("shop.repeat").with("count", weeks));
        total = sketch.step(Label.ALL_WEEKS, total, Operation.MULTIPLY, given(weeks));
    }

    /** Ends the bill and returns the question. */
    Fact finish(ShopOutline outline) {
        return switch (outline.ending()) {
            case BILL -> say(outline.oneCost() ? "shop.question.cost" : "shop.question.total");
            case SHARE -> share();
            case CHANGE -> change();
            case MONEY -> moneyLeft();
        };
    }

    private Operand bulk(long cost, String goods) {
        Factors factors = Factors.about(cost, draws);
        Fact count = say("shop.count").with("goods", goods).with("count", factors.count());
        if (draws.chance(0.5)) {
            facts.add(count);
            facts.add(say("shop.price")
                    .with("goods", goods)
                    .with("price", factors.size())
                    .atAnyPlace());
        } else {
            facts.add(new Fact("shop.bulk", count.slots(), false).with("price", factors.size()));
        }
        return sketch.step(Label.cost(goods), given(factors.count()), Operation.MULTIPLY, given(factors.size()));
    }

    private Operand single(long cost, String thing) {
        facts.add(say("shop.single").with("thing", thing).with("price", cost));
        return given(cost);
    }

    private Fact share() {
        int friends = draws.divisor(sketch.value(total), 9);
        if (friends == 0) {
            sketch.fail();
            return say("shop.question.share");
        }
        String guests = draws.pick(Lexicon.GUESTS);
        facts.add(say("shop.share").with("count", friends).with("guests", guests));
        sketch.step(Label.EACH_PAYS, total, Operation.DIVIDE, given(friends));
        return say("shop.question.share").with("guests", guests);
    }

    private Fact change() {
        long paid = paid();
        facts.add(say("shop.change").with("number", paid));
        sketch.step(Label.CHANGE, given(paid), Operation.SUBTRACT, total);
        return say("shop.question.change");
    }

    private Fact moneyLeft() {
        long owned = paid();
        facts.addFirst(say("shop.money").with("number", owned).atAnyPlace());
        sketch.step(Label.MONEY_LEFT, given(owned), Operation.SUBTRACT, total);
        return say("shop.question.money");
    }

    private long paid() {
        return draws.between(sketch.value(total) + Magnitude.LEAST, magnitude.largest());
    }

    private Fact say(String pool) {
        return Fact.of(pool).with("person", cast.name(0)).with("goods", cast.goods(0));
    }
}
