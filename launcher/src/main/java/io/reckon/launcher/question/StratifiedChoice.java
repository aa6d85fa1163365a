package io.reckon.launcher.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Chooses questions at random, spread evenly over all difficulties. */
public final class StratifiedChoice {
    private StratifiedChoice() {}

    /**
     * Takes every k-th question of the pool ordered by stratum (shuffled inside each), so that every stratum is present in
     * proportion, however few are chosen. Easy ones come first.
     *
     * @param count how many; all of the pool where it has fewer
     * @param seed the same pool, count and seed give the same choice
     */
    public static List<LabelledQuestion> choose(List<LabelledQuestion> pool, int count, long seed) {
        List<LabelledQuestion> ordered = byDifficulty(pool, new Random(seed));
        int wanted = Math.min(count, ordered.size());
        List<LabelledQuestion> chosen = new ArrayList<>(wanted);
        for (int place = 0; place < wanted; place++) {
            long middle = (2L * place + 1) * ordered.size() / (2L * wanted);
            chosen.add(ordered.get((int) middle));
        }
        return List.copyOf(chosen);
    }

    private static List<LabelledQuestion> byDifficulty(List<LabelledQuestion> pool, Random random) {
        TreeMap<Stratum, List<LabelledQuestion>> strata = new TreeMap<>();
        pool.forEach(question -> strata.computeIfAbsent(question.stratum(), ignored -> new ArrayList<>())
                .add(question));
        strata.values().forEach(stratum -> Collections.shuffle(stratum, random));
        return strata.values().stream().flatMap(List::stream).toList();
    }
}
