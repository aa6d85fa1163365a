package io.reckon.inference.text;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a model that follows instructions is asked.
 *
 * @param system what the system says before; empty: what the model's chat template makes it say
 * @param question message of the user, {@value #QUESTION} in place of the question
 * @param revision message of the user where earlier attempts are to be revised, {@value #ATTEMPTS} in their place
 */
public record PromptTemplates(Optional<String> system, String question, String revision) {
    private static final String QUESTION = "{question}";
    private static final String ATTEMPTS = "{attempts}";

    public PromptTemplates {
        require("question", question, QUESTION);
        require("revision", revision, QUESTION);
        require("revision", revision, ATTEMPTS);
    }

    private static void require(String name, String template, String place) {
        if (!template.contains(place)) {
            throw new IllegalArgumentException("prompt." + name + " lacks the place " + place + ": " + template);
        }
    }

    /** Returns the message that asks a question, or asks to revise earlier attempts at it. */
    public String message(QuestionText asked, Attempts attempts, StepEnd stepEnd) {
        if (attempts.isEmpty()) {
            return question.replace(QUESTION, asked.value().strip());
        }
        // the question goes in last: places that it contains itself stay what they are
        int place = revision.indexOf(QUESTION);
        String before = revision.substring(0, place).replace(ATTEMPTS, listed(attempts, stepEnd));
        String after = revision.substring(place + QUESTION.length()).replace(ATTEMPTS, listed(attempts, stepEnd));
        return before + asked.value().strip() + after;
    }

    private static String listed(Attempts attempts, StepEnd stepEnd) {
        return IntStream.range(0, attempts.solutions().size())
                .mapToObj(i -> "Attempt " + (i + 1) + ":\n"
                        + String.join(
                                stepEnd.text(), attempts.solutions().get(i).lines()))
                .collect(Collectors.joining("\n\n"));
    }
}
