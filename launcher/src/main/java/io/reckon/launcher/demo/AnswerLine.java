package io.reckon.launcher.demo;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import java.util.Locale;

/** Renders one answer of a demonstration in one line. */
final class AnswerLine {
    private AnswerLine() {}

    static String of(int place, GradedAnswer graded, String reference) {
        Answer answer = graded.answer();
        String allowed = answer.allowed().generations().isPresent()
                ? Integer.toString(answer.allowed().generations().getAsInt())
                : "?";
        return String.format(
                Locale.ROOT,
                "%3d  bin %s  %-18s %3d/%-3s %10s  %8s  %s",
                place,
                answer.finding().bin() == 0
                        ? "–"
                        : Integer.toString(answer.finding().bin()),
                answer.finding().strategy(),
                answer.spent().generations(),
                allowed,
                answer.finding().certainty(),
                answer.text().orElse("–"),
                verdict(graded, reference));
    }

    private static String verdict(GradedAnswer graded, String reference) {
        if (graded.right()) {
            return "right";
        }
        Answer answer = graded.answer();
        return answer.outcome() == Outcome.ANSWERED
                ? "wrong (" + reference + ")"
                : "%s: %s".formatted(answer.outcome(), answer.reason());
    }
}
