package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Lexicon;
import java.util.List;
import java.util.Optional;

/** Machines make goods at rates; the steps follow the goods from the machines to the money. */
final class Plant implements Drafter {
    @Override
    public Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws) {
        Cast cast = Cast.draw(Lexicon.MADE_GOODS, draws);
        PlantOutline outline = PlantOutline.draw(steps, draws);
        PlantFloor floor = new PlantFloor(cast, outline.time(), magnitude, draws);
        PlantStore store = new PlantStore(floor, floor.produce(outline.start()), magnitude, draws);
        if (outline.rejects()) {
            store.reject();
        }
        if (outline.stock()) {
            store.stock();
        }
        store.pack(outline.packing());
        store.finish(outline.ending());
        List<Fact> distractors = List.of(
                floor.named(cast.distractor("distractor.workers", magnitude, draws)),
                cast.distractor("distractor.way", magnitude, draws));
        return floor.sketch().plan(steps).map(plan -> new Draft(plan, floor.facts(), store.question(), distractors));
    }
}
