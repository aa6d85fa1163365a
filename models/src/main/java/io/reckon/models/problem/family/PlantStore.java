package io.reckon.models.problem.family;

import static io.reckon.models.problem.family.Sketch.given;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.phrase.Lexicon;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import java.util.Objects;

/** What happens to the goods of a plant problem after they are made. */
final class PlantStore {
    private static final int LARGEST_FACTOR = 9;

    private final PlantFloor floor;
    private final Sketch sketch;
    private final Magnitude magnitude;
    private final Draws draws;
    private final String shop;
    private boolean boxed;
    private Operand things;
    private Fact question;

    PlantStore(PlantFloor floor, Operand made, Magnitude magnitude, Draws draws) {
        this.floor = floor;
        this.sketch = floor.sketch();
        this.magnitude = magnitude;
        this.draws = draws;
        this.shop = draws.pick(Lexicon.SHOPS);
        this.things = made;
        this.question = floor.question();
    }

    /** What is asked, after everything that happened. */
    Fact question() {
        return question;
    }

    void reject() {
        long number = draws.between(Magnitude.LEAST, sketch.stock(things));
        tell("plant.rejects", "number", number);
        proceed(Label.GOOD_ONES, Operation.SUBTRACT, number, "plant.question.good");
    }

    void stock() {
        long number = draws.between(Magnitude.LEAST, sketch.room(things));
        tell("plant.stock", "number", number);
        proceed(Label.IN_STORE, Operation.ADD, number, "plant.question.stock");
    }

    void pack(PlantOutline.Packing packing) {
        if (packing == PlantOutline.Packing.NONE) {
            return;
        }
        divide("plant.boxes", "size", Label.BOXES, "plant.question.boxes");
        boxed = true;
        if (packing == PlantOutline.Packing.BOXES_SENT) {
            long number = draws.between(Magnitude.LEAST, sketch.stock(things));
            tell("plant.sent", "number", number);
            proceed(Label.BOXES_LEFT, Operation.SUBTRACT, number, "plant.question.left");
        }
    }

    void finish(PlantOutline.Ending ending) {
        switch (ending) {
            case NONE -> {}
            case SHOPS -> divide("plant.shops", "count", Label.PER_SHOP, "plant.question.shops");
            case INCOME -> sell();
            case PROFIT -> {
                sell();
                long number = draws.between(Magnitude.LEAST, sketch.stock(things));
                tell("plant.cost", "number", number);
                proceed(Label.PROFIT, Operation.SUBTRACT, number, "plant.question.profit");
            }
        }
    }

    private void sell() {
        long most = magnitude.largest() / sketch.value(things);
        boolean few = sketch.value(things) <= LARGEST_FACTOR;
        long price = draws.between(Magnitude.LEAST, few ? most : Math.min(LARGEST_FACTOR, most));
        tell("plant.price", "number", price);
        proceed(Label.INCOME, Operation.MULTIPLY, price, "plant.question.income");
    }

    private void divide(String pool, String slot, Label label, String asked) {
        int parts = draws.divisor(sketch.value(things), LARGEST_FACTOR);
        if (parts == 0) {
            sketch.fail();
        } else {
            tell(pool, slot, parts);
            proceed(label, Operation.DIVIDE, parts, asked);
        }
    }

    private void tell(String pool, String slot, Object value) {
        floor.facts().add(named(pool).with(slot, value).atAnyPlace());
    }

    private void proceed(Label label, Operation operation, long number, String asked) {
        things = sketch.step(label, things, operation, given(number));
        question = named(asked);
    }

    private Fact named(String pool) {
        Fact fact = floor.named(Fact.of(pool))
                .with("unit", boxed ? "box" : "piece")
                .with("shop", shop)
                .with("shops", Lexicon.plural(shop));
        String goods = Objects.requireNonNull(fact.slots().get("goods"));
        return fact.with("things", boxed ? "boxes" : goods);
    }
}
