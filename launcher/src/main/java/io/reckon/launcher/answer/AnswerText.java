package io.reckon.launcher.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders an answer for a person who asked one question. */
public final class AnswerText {
    private AnswerText() {}

    /** The solution, the answer below it, and what it took. */
    public static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.finding().solution().forEach(step -> lines.add("  " + step));
        lines.add(result(answer));
        if (!answer.spent().equals(Spent.NOTHING)) {
            lines.add(cost(answer));
        }
        return lines;
    }

    private static String result(Answer answer) {
        if (answer.outcome() == Outcome.ANSWERED) {
            return "Answer: " + answer.text().orElse("");
        }
        String why = answer.outcome() + (answer.reason().isEmpty() ? "" : ": " + answer.reason());
        return answer.text()
                .map(text -> "Best answer so far: %s (%s)".formatted(text, why))
                .orElseGet(() -> "No answer (%s)".formatted(why));
    }

    private static String cost(Answer answer) {
        Answer.Finding finding = answer.finding();
        List<String> parts = new ArrayList<>();
        if (finding.text().isPresent()) {
            parts.add(finding.certainty().toString());
        }
        if (finding.bin() > 0) {
            parts.add("difficulty bin " + finding.bin());
        }
        if (!finding.strategy().isEmpty()) {
            parts.add(finding.strategy());
        }
        parts.add("%d%s generations".formatted(answer.spent().generations(), limit(answer)));
        parts.add("%d tokens".formatted(answer.spent().tokens()));
        parts.add(String.format(Locale.ROOT, "%.2f s", answer.spent().time().toMillis() / 1000.0));
        return String.join(" · ", parts);
    }

    private static String limit(Answer answer) {
        return answer.allowed().generations().isPresent()
                ? " of " + answer.allowed().generations().getAsInt()
                : "";
    }
}
