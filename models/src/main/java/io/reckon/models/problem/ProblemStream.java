package io.reckon.models.problem;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.family.Draft;
import io.reckon.models.problem.phrase.Fact;
import io.reckon.models.problem.phrase.Narrator;
import io.reckon.models.problem.phrase.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An endless sequence of problems of one split. The same split, seed and mix give the same problems on every machine.
 * Not thread-safe.
 */
public final class ProblemStream {
    private static final double SHUFFLED = 0.5;
    private static final double DISTRACTED = 0.25;
    private static final double DISTRACTED_AGAIN = 0.3;
    private static final int MOST_ATTEMPTS = 1_000_000;

    private final Split split;
    private final long seed;
    private final Mix mix;
    private final Draws draws;
    private final Narrator narrator;
    private long index;

    /** The stream that starts at {@code seed}. */
    public ProblemStream(Split split, long seed, Mix mix) {
        this.split = split;
        this.seed = seed;
        this.mix = mix;
        this.draws = Draws.seeded(seed);
        this.narrator = new Narrator(Phrasebook.get(), split.wording(), draws);
    }

    /** The next problem. */
    public Problem next() {
        Cell cell = mix.draw(draws);
        Draft draft = draft(cell);
        String id = split.text() + "-" + seed + "-" + index++;
        return new Problem(id, split, cell, question(draft), draft.plan());
    }

    private Draft draft(Cell cell) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Draft> draft = cell.family().draft(cell.steps(), cell.magnitude(), draws);
            if (draft.isPresent() && split.holds(cell.family(), draft.get().plan())) {
                return draft.get();
            }
        }
        throw new IllegalStateException("no problem found for " + cell);
    }

    private String question(Draft draft) {
        List<Fact> facts = new ArrayList<>(draft.facts());
        if (draws.chance(SHUFFLED)) {
            facts = narrator.shuffleLoose(facts);
        }
        if (draws.chance(DISTRACTED)) {
            List<Fact> distractors = draws.shuffled(draft.distractors());
            int told = draws.chance(DISTRACTED_AGAIN) ? 2 : 1;
            for (Fact distractor : distractors.subList(0, told)) {
                narrator.insert(distractor, facts);
            }
        }
        facts.add(draft.question());
        return narrator.tell(facts);
    }
}
