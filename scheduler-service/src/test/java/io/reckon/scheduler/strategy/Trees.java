package io.reckon.scheduler.strategy;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.scripted.ScriptedTree;
import io.reckon.scheduler.scripted.Searches;
import java.util.List;
import java.util.Map;

/** Searches of trees small enough to work out by hand. */
final class Trees {

    private Trees() {}

    /** Four first steps, one of which is a solution; three rounds deep. */
    static ScriptedTree threeSteps() {
        return new ScriptedTree(
                Map.of(
                        "", List.of("a", "b", "c", "#### 1"),
                        "a", List.of("#### 0"),
                        "b", List.of("#### 2", "d"),
                        "c", List.of("e", "f"),
                        "bd", List.of("#### 3"),
                        "ce", List.of("#### 4"),
                        "cf", List.of("#### 5")),
                Map.of(
                        "a", 0.1, "b", 0.9, "c", 0.8, "#### 1", 0.05, "#### 2", 0.5, "d", 0.6, "e", 0.2, "f", 0.7,
                        "#### 3", 0.5, "#### 5", 1.0));
    }

    /** What a strategy selects with {@code n} generations, and tokens enough. */
    static Selection search(ScriptedTree tree, StrategySpec spec, int n) {
        return search(tree, spec, Searches.budget(Searches.generations(n)));
    }

    /** What a strategy selects with all generations of a budget. */
    static Selection search(ScriptedTree tree, StrategySpec spec, Budget budget) {
        return Strategy.of(spec)
                .run(Searches.search(budget, tree, tree), budget.limits().generations(), List.of());
    }

    static BeamParameters width(int m) {
        return new BeamParameters(new BeamWidth.Fixed(m), 40, ScoreAggregation.PRODUCT);
    }
}
