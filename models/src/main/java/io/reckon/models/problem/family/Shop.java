package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Lexicon;
import java.util.List;
import java.util.Optional;

/** Goods are bought; the cost of each kind and the total so far follow the order of the purchases in the text. */
final class Shop implements Drafter {
    @Override
    public Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws) {
        Cast cast = Cast.draw(Lexicon.GOODS, draws);
        ShopOutline outline = ShopOutline.draw(steps, draws);
        ShopBill bill = new ShopBill(outline, cast, magnitude, draws);
        if (outline.discount()) {
            bill.discount();
        }
        if (outline.delivery()) {
            bill.delivery();
        }
        if (outline.repeat() > 1) {
            bill.repeat(outline.repeat());
        }
        Fact question = bill.finish(outline);
        List<Fact> distractors = List.of(
                cast.distractor("distractor.shop", magnitude, draws),
                cast.distractor("distractor.goods", magnitude, draws),
                cast.distractor("distractor.age", magnitude, draws));
        return bill.plan(steps).map(plan -> new Draft(plan, bill.facts(), question, distractors));
    }
}
