package io.reckon.difficulty;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What features of a text look at; the definitions are those of {@code reckon.calibration.v1.TextFeature}.
 *
 * @param words maximal runs of letters, lower-cased, in their order
 * @param numbers maximal runs of the digits 0 to 9, in their order
 * @param sentences sentence ends
 */
public record QuestionText(List<String> words, List<String> numbers, int sentences) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double LARGEST = 1e15;

    public QuestionText {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    /** Takes a text apart. */
    public static QuestionText of(String text) {
        return new QuestionText(
                runs(WORD, text).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList(),
                runs(NUMBER, text),
                runs(SENTENCE_END, text).size());
    }

    private static List<String> runs(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Digits of each number. */
    IntStream digits() {
        return numbers.stream().mapToInt(String::length);
    }

    /** Share of the words that differ; 0 of none. */
    double distinctWords() {
        return words.isEmpty() ? 0 : (double) words.stream().distinct().count() / words.size();
    }

    /** The largest number, or the second largest, equal ones each counted; 0 where there are not as many. */
    double largest(int place) {
        return values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(place - 1L)
                .findFirst()
                .orElse(0.0);
    }

    /** Mean of ln(1 + value) over the numbers; 0 of none. */
    double meanLogNumber() {
        return values().stream().mapToDouble(Math::log1p).average().orElse(0);
    }

    private List<Double> values() {
        return numbers.stream()
                .map(number -> Math.min(LARGEST, Double.parseDouble(number)))
                .toList();
    }
}
