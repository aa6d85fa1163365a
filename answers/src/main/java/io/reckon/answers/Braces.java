package io.reckon.answers;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Balanced TeX groups of a text; {@code \{} and {@code \}} are characters, not groups. */
final class Braces {

    /** What {@link #closers} holds where no group opens, or where it is never closed. */
    static final int NONE = -1;

    private Braces() {}

    /** Returns, for each index where a group opens, the index of the brace that closes it; linear time. */
    static int[] closers(String text) {
        int[] closers = new int[text.length()];
        Arrays.fill(closers, NONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open.push(i);
                case '}' -> {
                    if (!open.isEmpty()) {
                        closers[open.pop()] = i;
                    }
                }
                default -> {}
            }
        }
        return closers;
    }
}
