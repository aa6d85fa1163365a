package io.reckon.inference.text;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sequences of token ids. */
public final class Tokens {
    private Tokens() {}

    /** Returns ids as libraries give them. */
    static int[] of(long[] ids) {
        return LongStream.of(ids).mapToInt(Math::toIntExact).toArray();
    }

    /** Returns the sequences joined to one. */
    public static int[] concat(int[]... sequences) {
        return Stream.of(sequences).flatMapToInt(IntStream::of).toArray();
    }
}
