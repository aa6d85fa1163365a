package io.reckon.launcher.demo;

import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a demonstration as they are published: first each with its budget and the strategy left to the policy,
 * then each again with a single sample.
 */
public final class DemoQuestions {
    private static final String ONE_SAMPLE = "-one";

    private final List<Question> published = new ArrayList<>();
    private final Map<String, LabelledQuestion> byId = new HashMap<>();

    /**
     * Names the questions.
     *
     * @param run makes the ids unique
     * @param generations budget of each
     * @param seed of all searches
     */
    public DemoQuestions(List<LabelledQuestion> chosen, String run, int generations, long seed) {
        List<Question> oneSample = new ArrayList<>();
        for (int place = 0; place < chosen.size(); place++) {
            LabelledQuestion labelled = chosen.get(place);
            String id = "demo-%s-%03d".formatted(run, place + 1);
            Question question = Question.of(id, labelled.text()).withSeed(seed + place);
            published.add(question.withGenerations(generations));
            oneSample.add(Question.of(id + ONE_SAMPLE, labelled.text())
                    .withSeed(seed + place)
                    .withGenerations(1)
                    .pinnedTo(Strategy.MAJORITY));
            byId.put(id, labelled);
            byId.put(id + ONE_SAMPLE, labelled);
        }
        published.addAll(oneSample);
    }

    /** All of them, in the order in which they are asked. */
    public List<Question> published() {
        return List.copyOf(published);
    }

    /** Whether an id is that of a question asked for comparison, with one sample only. */
    static boolean isOneSample(String id) {
        return id.endsWith(ONE_SAMPLE);
    }

    /** The right answer to a question. */
    String reference(String id) {
        LabelledQuestion labelled = byId.get(id);
        if (labelled == null) {
            throw new IllegalArgumentException("not asked: " + id);
        }
        return labelled.reference();
    }
}
