package io.reckon.calibration.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question taken apart as the contract's {@code TextFeature} says.
 *
 * @param words in order, in lower case
 * @param numbers as written, in order
 * @param values of the numbers, largest first
 * @param sentenceEnds how many
 */
record QuestionText(List<String> words, List<String> numbers, List<Double> values, long sentenceEnds) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final double LARGEST = 1e15;

    /** Copies the lists. */
    QuestionText {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        values = List.copyOf(values);
    }

    static QuestionText of(String text) {
        List<String> numbers = runs(NUMBER, text).toList();
        return new QuestionText(
                runs(WORD, text).map(word -> word.toLowerCase(Locale.ROOT)).toList(),
                numbers,
                numbers.stream()
                        .map(number -> Math.min(LARGEST, Double.parseDouble(number)))
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                runs(SENTENCE_END, text).count());
    }

    private static Stream<String> runs(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
