package io.reckon.launcher.file;

import io.reckon.launcher.question.FileLine;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.SharedBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The questions of a file as they are published, and the line that each came from. */
public final class FileQuestions {
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> placeById = new HashMap<>();

    /**
     * Names the questions: a file's own ids may repeat, and may have been used before.
     *
     * @param lines of the file
     * @param run makes the ids unique
     * @param target confidence at which to stop
     * @param sharedGenerations that all questions together may spend; empty: each has a budget to itself
     * @throws IllegalArgumentException if those do not cover one for each question
     */
    public FileQuestions(List<FileLine> lines, String run, OptionalDouble target, OptionalInt sharedGenerations) {
        Optional<SharedBudget> shared = shared(lines, run, sharedGenerations);
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place) instanceof FileLine.Asked asked) {
                String id = "file-%s-%d".formatted(run, asked.number());
                questions.add(new Question(
                        id, asked.text(), asked.generations(), Optional.empty(), OptionalLong.empty(), target, shared));
                placeById.put(id, place);
            }
        }
    }

    private static Optional<SharedBudget> shared(List<FileLine> lines, String run, OptionalInt generations) {
        int questions = (int)
                lines.stream().filter(line -> line instanceof FileLine.Asked).count();
        return generations.isEmpty() || questions == 0
                ? Optional.empty()
                : Optional.of(new SharedBudget("file-" + run, questions, generations.getAsInt()));
    }

    /** In the order of the file. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** Place of a question's line among all lines, from 0. */
    public int place(String id) {
        Integer place = placeById.get(id);
        if (place == null) {
            throw new IllegalArgumentException("not asked: " + id);
        }
        return place;
    }
}
