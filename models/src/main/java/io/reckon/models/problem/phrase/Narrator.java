package io.reckon.models.problem.phrase;

import io.reckon.models.problem.draw.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts facts into words. */
public final class Narrator {
    /** The pool of connectors that may stand before a timed phrasing. */
    static final String TIME = "time";

    private static final double CONNECTED = 0.4;

    private final Phrasebook phrasebook;
    private final Wording wording;
    private final Draws draws;

    /** One that picks phrasings of that wording. */
    public Narrator(Phrasebook phrasebook, Wording wording, Draws draws) {
        this.phrasebook = phrasebook;
        this.wording = wording;
        this.draws = draws;
    }

    /** One text of all facts in the order given. */
    public String tell(List<Fact> facts) {
        return facts.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    /** The facts in another order: the loose ones at random places among the others, which keep theirs. */
    public List<Fact> shuffleLoose(List<Fact> facts) {
        List<Fact> shuffled =
                new ArrayList<>(facts.stream().filter(fact -> !fact.loose()).toList());
        for (Fact fact : draws.shuffled(facts.stream().filter(Fact::loose).toList())) {
            insert(fact, shuffled);
        }
        return shuffled;
    }

    /** Puts a fact at a random place. */
    public void insert(Fact fact, List<Fact> facts) {
        facts.add((int) draws.between(0, facts.size()), fact);
    }

    private String sentence(Fact fact) {
        PhrasePool pool = phrasebook.pool(fact.pool());
        String text = draws.pick(pool.phrasings(wording)).fill(fact.slots());
        if (pool.place() == Place.AFTER_TIME && draws.chance(CONNECTED)) {
            text = draws.pick(phrasebook.pool(TIME).trained()).fill(Map.of()) + " " + text;
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
