package io.reckon.answers;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers that prose announces in so many words: {@code The answer is $4$.}, {@code Thus $x < 2$ is our answer.}
 *
 * <p>Nothing is guessed: mathematics or a number counts only where a word or a colon points at it and nothing else follows.
 */
final class Prose {

    private static final Pattern PHRASE =
            Pattern.compile("\\banswer(?:\\s*:|\\s+(?:is|are)(?![A-Za-z])\\s*:?)[*\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|\\*|$)|\\n");
    private static final Pattern SPAN = Pattern.compile(
            "\\$\\$(?<display>(?:[^$\\\\]|\\\\.)+)\\$\\$"
                    + "|\\\\\\[(?<block>(?:[^\\\\]|\\\\[^\\]])+)\\\\\\]"
                    + "|\\\\\\((?<inline>(?:[^\\\\]|\\\\[^)])+)\\\\\\)"
                    + "|(?<!\\\\)\\$(?<dollars>(?:[^$\\\\]|\\\\.)+)\\$",
            Pattern.DOTALL);
    private static final List<String> SPAN_KINDS = List.of("display", "block", "inline", "dollars");

    private static final Pattern POINTING = Pattern.compile(
            "(?:\\b(?:is|are|be|equals|answer|that|get|have|so|thus|therefore|hence)|:)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_MORE =
            Pattern.compile("(?:\\s+is\\s+(?:the|our)\\s+(?:final\\s+)?(?:answer|solution))?[.,;!*\\s]*");
    private static final Pattern LAST_IS = Pattern.compile("\\bis\\s+(?<value>[^$\\s](?:[^\\s]|\\s(?!is\\s))*+)$");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*(?<!\\D)(?<word>\\s+[A-Za-z]+)?");

    private static final int LONGEST_POINTER = 20;
    private static final int FEWEST_WORDS = 4;

    private Prose() {}

    /** Returns what the last {@code answer is}, {@code answer are} or {@code answer:} of a solution says. */
    static Optional<String> stated(String solution) {
        int from = -1;
        Matcher phrase = PHRASE.matcher(solution);
        while (phrase.find()) {
            from = phrase.end();
        }
        return from < 0 ? Optional.empty() : Optional.of(statement(solution.substring(from)));
    }

    private static String statement(String text) {
        Matcher span = SPAN.matcher(text);
        if (span.lookingAt()) {
            return content(span);
        }
        Matcher end = SENTENCE_END.matcher(text);
        String sentence = end.find() ? text.substring(0, end.start()) : text;
        return announced(sentence).or(() -> onlyNumber(sentence)).orElse(sentence);
    }

    /** Returns the mathematics or the number at the end of a sentence that points at it. */
    static Optional<String> announced(String sentence) {
        if (sentence.length() > FinalAnswer.MAX_LENGTH) {
            return Optional.empty();
        }
        List<MatchResult> spans = SPAN.matcher(sentence).results().toList();
        if (!spans.isEmpty() && isPointedAt(sentence, spans.getLast())) {
            return Optional.of(content(spans.getLast()));
        }
        Matcher last = LAST_IS.matcher(sentence.strip());
        return last.find()
                        && NumberSyntax.parse(Notation.normalise(last.group("value")))
                                .isPresent()
                ? Optional.of(last.group("value"))
                : Optional.empty();
    }

    private static boolean isPointedAt(String sentence, MatchResult span) {
        String before = sentence.substring(Math.max(0, span.start() - LONGEST_POINTER), span.start());
        return POINTING.matcher(before).find()
                && NOTHING_MORE.matcher(sentence.substring(span.end())).matches();
    }

    /** The one number of a whole sentence, unless the word after it alters it. */
    private static Optional<String> onlyNumber(String sentence) {
        if (sentence.strip().split("\\s+").length < FEWEST_WORDS
                || SPAN.matcher(sentence).find()) {
            return Optional.empty();
        }
        List<MatchResult> numbers = NUMBER.matcher(sentence).results().toList();
        return numbers.size() == 1
                        && NumberSyntax.parse(numbers.getFirst().group()).isPresent()
                ? Optional.of(numbers.getFirst().group())
                : Optional.empty();
    }

    private static String content(MatchResult span) {
        return SPAN_KINDS.stream()
                .map(span::group)
                .filter(content -> content != null)
                .findFirst()
                .orElseThrow();
    }
}
