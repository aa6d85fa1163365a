package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Label;
import io.reckon.models.problem.phrase.Lexicon;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Operation;
import java.util.List;
import java.util.Optional;

/** Persons compared along a chain; the steps go from the person whose quantity is known to the one asked for. */
final class Comparison implements Drafter {
    private static final double TOTAL_ASKED = 0.4;

    @Override
    public Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws) {
        Cast cast = Cast.draw(Lexicon.GOODS, draws);
        Sketch sketch = new Sketch(magnitude);
        ComparisonChain chain = new ComparisonChain(cast, sketch, magnitude, draws);
        boolean total = steps > 1 && draws.chance(TOTAL_ASKED);
        Operand last = chain.quantity();
        Operand earlier = last;
        for (int person = 1; person <= (total ? steps - 1 : steps); person++) {
            earlier = last;
            last = chain.extend(person);
        }
        if (total) {
            sketch.step(Label.TOTAL, earlier, Operation.ADD, last);
        }
        Fact question = chain.say(total ? "comparison.question.two" : "comparison.question.one", chain.size());
        List<Fact> distractors = List.of(
                chain.deadEnd(),
                cast.distractor("distractor.goods", magnitude, draws),
                cast.distractor("distractor.age", magnitude, draws));
        return sketch.plan(steps).map(plan -> new Draft(plan, chain.facts(), question, distractors));
    }
}
