package io.reckon.launcher.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.launcher.answer.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What came of a question file.
 *
 * @param lines how many, blank ones left out
 * @param answered lines with an answer
 * @param errors lines without: unreadable ones, refused and failed questions
 * @param graded lines with a reference
 * @param accuracy share of right answers among those, in [0, 1]; absent without references
 * @param meanGenerations spent per question
 * @param meanTokens of proposer and verifier, spent per question
 */
public record FileSummary(
        int lines,
        int answered,
        int errors,
        int graded,
        OptionalDouble accuracy,
        double meanGenerations,
        double meanTokens) {

    static FileSummary of(List<LineResult> results) {
        List<LineResult.Answered> asked = results.stream()
                .filter(LineResult.Answered.class::isInstance)
                .map(LineResult.Answered.class::cast)
                .toList();
        int answered = Math.toIntExact(asked.stream()
                .filter(result -> result.answer().outcome() == Outcome.ANSWERED)
                .count());
        List<Boolean> verdicts =
                asked.stream().flatMap(result -> result.right().stream()).toList();
        return new FileSummary(
                results.size(),
                answered,
                results.size() - answered,
                verdicts.size(),
                verdicts.stream().mapToInt(right -> right ? 1 : 0).average(),
                asked.stream()
                        .mapToInt(result -> result.answer().spent().generations())
                        .average()
                        .orElse(0),
                asked.stream()
                        .mapToLong(result -> result.answer().spent().tokens())
                        .average()
                        .orElse(0));
    }

    /** For people, in one line. */
    public String text() {
        String accuracyText = accuracy.isPresent()
                ? String.format(Locale.ROOT, ", accuracy %.1f %% of %d", 100 * accuracy.getAsDouble(), graded)
                : "";
        return String.format(
                Locale.ROOT,
                "%d lines: %d answered, %d errors%s; %.1f generations and %.0f tokens per question",
                lines,
                answered,
                errors,
                accuracyText,
                meanGenerations,
                meanTokens);
    }

    /** For other programs. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("lines", lines).put("answered", answered).put("errors", errors).put("graded", graded);
        if (accuracy.isPresent()) {
            json.put("accuracy", accuracy.getAsDouble());
        }
        return json.put("meanGenerations", meanGenerations).put("meanTokens", meanTokens);
    }
}
