package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Lexicon;
import java.util.List;
import java.util.Optional;

/** One person's quantity changes event by event; the steps follow the text. */
final class Story implements Drafter {
    @Override
    public Optional<Draft> draft(int steps, Magnitude magnitude, Draws draws) {
        Cast cast = Cast.draw(Lexicon.GOODS, draws);
        StoryLine line = new StoryLine(cast, magnitude, draws);
        while (line.size() < steps && !line.ended()) {
            line.proceed(steps - line.size());
        }
        Fact question = line.say("story.question");
        List<Fact> distractors = List.of(
                cast.distractor("distractor.goods", magnitude, draws),
                cast.distractor("distractor.age", magnitude, draws),
                cast.distractor("distractor.way", magnitude, draws));
        return line.plan(steps).map(plan -> new Draft(plan, line.facts(), question, distractors));
    }
}
