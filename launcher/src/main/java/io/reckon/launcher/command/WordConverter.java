package io.reckon.launcher.command;

import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a closed set of words, and names them all where it cannot.
 *
 * @param words in their order
 */
record WordConverter<E extends Enum<E>>(Set<E> words) implements ITypeConverter<E> {

    /** All words of a kind. */
    static <E extends Enum<E>> WordConverter<E> of(Class<E> kind) {
        return new WordConverter<>(EnumSet.allOf(kind));
    }

    @Override
    public E convert(String text) {
        return words.stream()
                .filter(word -> word.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(text, words)));
    }
}
