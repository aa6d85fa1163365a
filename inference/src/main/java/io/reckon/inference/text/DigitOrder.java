package io.reckon.inference.text;

import java.util.regex.Pattern;

/** The order in which a model reads the digits of a number. */
public enum DigitOrder {
    /** Most significant digit first, as people write. */
    WRITTEN,
    /** Least significant digit first, so that each digit of a sum depends only on digits already read. */
    REVERSED;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");

    /** Returns the text with the digits of every number in this order. */
    public String apply(String text) {
        return switch (this) {
            case WRITTEN -> text;
            case REVERSED ->
                NUMBER.matcher(text)
                        .replaceAll(number ->
                                new StringBuilder(number.group()).reverse().toString());
        };
    }
}
