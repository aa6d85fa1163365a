package io.reckon.difficulty;

import java.util.function.ToDoubleFunction;

/**
 * A named function of the text of a question, as {@code reckon.calibration.v1.TextFeature} defines it.
 *
 * @param name one of the names there
 * @param value the function
 */
public record TextFeature(String name, ToDoubleFunction<QuestionText> value) {

    private static final String WORD = "word:";

    /**
     * The feature with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TextFeature named(String name) {
        ToDoubleFunction<QuestionText> value = switch (name) {
            case "log_words" -> text -> Math.log1p(text.words().size());
            case "distinct_words" -> QuestionText::distinctWords;
            case "log_sentences" -> text -> Math.log(Math.max(1, text.sentences()));
            case "numbers" -> text -> text.numbers().size();
            case "digits" -> text -> text.digits().sum();
            case "mean_digits" -> text -> text.digits().average().orElse(0);
            case "max_digits" -> text -> text.digits().max().orElse(0);
            case "long_numbers" ->
                text -> (double) text.digits().filter(digits -> digits >= 2).count();
            case "log_largest" -> text -> Math.log1p(text.largest(1));
            case "log_second_largest" -> text -> Math.log1p(text.largest(2));
            case "mean_log_number" -> QuestionText::meanLogNumber;
            default -> occurrences(name);
        };
        return new TextFeature(name, value);
    }

    private static ToDoubleFunction<QuestionText> occurrences(String name) {
        if (!name.startsWith(WORD) || name.equals(WORD)) {
            throw new IllegalArgumentException("\"" + name + "\" is no feature of a text that this service knows");
        }
        String word = name.substring(WORD.length());
        return text ->
                Math.log1p((double) text.words().stream().filter(word::equals).count());
    }

    /** Its value for this text. */
    public double of(QuestionText text) {
        return value.applyAsDouble(text);
    }
}
