package io.reckon.models.problem.derivation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a derivation as it stands there, right or wrong. */
public sealed interface WrittenLine {
    /** What an answer line starts with. */
    String ANSWER_MARK = "####";

    /** The parts of the line that can be right or wrong, in order. */
    List<String> slots();

    /** Reads a line; one that is neither a step nor an answer in the exact format is {@link Unreadable}. */
    static WrittenLine parse(String text) {
        Matcher step = StepLine.FORMAT.matcher(text);
        if (step.matches()) {
            return new StepLine(step.group(1), step.group(2), step.group(3), step.group(4), step.group(5));
        }
        Matcher answer = AnswerLine.FORMAT.matcher(text);
        return answer.matches() ? new AnswerLine(answer.group(1)) : new Unreadable(text);
    }

    /** A step {@code label: left operation right = result}; numbers have one to nine digits. */
    record StepLine(String label, String left, String operation, String right, String result) implements WrittenLine {
        private static final Pattern FORMAT =
                Pattern.compile("([A-Za-z]+(?: [A-Za-z]+)*): (\\d{1,9}) ([-+*/]) (\\d{1,9}) = (\\d{1,9})");

        @Override
        public List<String> slots() {
            return List.of(label, left, operation, right, result);
        }

        @Override
        public String toString() {
            return label + ": " + left + " " + operation + " " + right + " = " + result;
        }
    }

    /** The final line {@code #### number}. */
    record AnswerLine(String number) implements WrittenLine {
        private static final Pattern FORMAT = Pattern.compile(ANSWER_MARK + " (\\d{1,9})");

        @Override
        public List<String> slots() {
            return List.of(ANSWER_MARK, number);
        }

        @Override
        public String toString() {
            return ANSWER_MARK + " " + number;
        }
    }

    /** Any other text. */
    record Unreadable(String text) implements WrittenLine {
        @Override
        public List<String> slots() {
            return List.of(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
