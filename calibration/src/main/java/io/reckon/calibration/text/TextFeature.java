package io.reckon.calibration.text;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Functions of a question's text that speak of its difficulty, whatever it is about; defined in the contract. */
enum TextFeature {
    LOG_WORDS(text -> Math.log1p(text.words().size())),
    DISTINCT_WORDS(text -> text.words().isEmpty()
            ? 0
            : (double) text.words().stream().distinct().count() / text.words().size()),
    LOG_SENTENCES(text -> Math.log((double) Math.max(1, text.sentenceEnds()))),
    NUMBERS(text -> text.numbers().size()),
    DIGITS(text -> digits(text).sum()),
    MEAN_DIGITS(text -> digits(text).average().orElse(0)),
    MAX_DIGITS(text -> digits(text).max().orElse(0)),
    LONG_NUMBERS(text -> digits(text).filter(digits -> digits > 1).count()),
    LOG_LARGEST(text -> logOfLargest(text, 1)),
    LOG_SECOND_LARGEST(text -> logOfLargest(text, 2)),
    MEAN_LOG_NUMBER(
            text -> text.values().stream().mapToDouble(Math::log1p).average().orElse(0));

    private static final String WORD = "word:";

    private final ToDoubleFunction<QuestionText> value;

    TextFeature(ToDoubleFunction<QuestionText> value) {
        this.value = value;
    }

    /** As in the contract. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Value of a named feature.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    static double value(String name, QuestionText text) {
        if (name.startsWith(WORD)) {
            String word = name.substring(WORD.length());
            return Math.log1p(
                    (double) text.words().stream().filter(word::equals).count());
        }
        for (TextFeature feature : values()) {
            if (feature.label().equals(name)) {
                return feature.value.applyAsDouble(text);
            }
        }
        throw new IllegalArgumentException("unknown text feature " + name);
    }

    private static DoubleStream digits(QuestionText text) {
        return text.numbers().stream().mapToDouble(String::length);
    }

    private static double logOfLargest(QuestionText text, int rank) {
        return text.values().size() < rank ? 0 : Math.log1p(text.values().get(rank - 1));
    }
}
