package io.reckon.calibration.validation;

import io.reckon.calibration.question.LabelledQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The questions of each difficulty bin, dealt into two folds of equal size or one question apart.
 *
 * @param byId fold of each question, 1 or 2, by id; a question that is not in it takes no part
 * @param binsLeftOut bins with a single question: there is none left to choose on
 */
public record Folds(Map<String, Integer> byId, List<Integer> binsLeftOut) {

    static final List<Integer> BOTH = List.of(1, 2);

    /** @throws IllegalArgumentException if there is a third fold */
    public Folds {
        byId = Map.copyOf(byId);
        binsLeftOut = List.copyOf(binsLeftOut);
        if (!BOTH.containsAll(byId.values())) {
            throw new IllegalArgumentException("folds are 1 and 2, not " + byId.values());
        }
    }

    /**
     * Deals the questions. Same ids, bins and seed, same folds, in whatever order the questions come.
     *
     * @param questions ids distinct; those without a bin take no part
     */
    public static Folds deal(List<LabelledQuestion> questions, long seed) {
        Map<Integer, List<String>> bins = questions.stream()
                .filter(question -> question.bin().isPresent())
                .collect(Collectors.groupingBy(
                        question -> question.bin().getAsInt(),
                        TreeMap::new,
                        Collectors.mapping(LabelledQuestion::id, Collectors.toCollection(ArrayList::new))));
        RandomGenerator random = new SplittableRandom(seed);
        Map<String, Integer> byId = new HashMap<>();
        List<Integer> leftOut = new ArrayList<>();
        bins.forEach((bin, ids) -> {
            if (ids.size() < BOTH.size()) {
                leftOut.add(bin);
                return;
            }
            Collections.sort(ids);
            Collections.shuffle(ids, random);
            // goes on where the last bin ended, so that odd bins do not all favour one fold
            ids.forEach(id -> byId.put(id, BOTH.get(byId.size() % BOTH.size())));
        });
        return new Folds(byId, leftOut);
    }

    /** Whether a question takes part. */
    public boolean hold(LabelledQuestion question) {
        return byId.containsKey(question.id());
    }

    /** Fold of a question that takes part. */
    public int of(LabelledQuestion question) {
        return Objects.requireNonNull(byId.get(question.id()));
    }

    /** Whether no question takes part. */
    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The fold to choose on for this one. */
    static int other(int fold) {
        return fold == 1 ? 2 : 1;
    }
}
