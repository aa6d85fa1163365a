package io.reckon.launcher.file;

import io.reckon.launcher.question.FileLine;
import io.reckon.launcher.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
     */
    public FileQuestions(List<FileLine> lines, String run, OptionalDouble target) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place) instanceof FileLine.Asked asked) {
                String id = "file-%s-%d".formatted(run, asked.number());
                questions.add(new Question(
                        id, asked.text(), asked.generations(), Optional.empty(), OptionalLong.empty(), target));
                placeById.put(id, place);
            }
        }
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
