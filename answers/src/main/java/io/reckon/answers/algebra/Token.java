package io.reckon.answers.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Smallest part of an expression in normalised notation.
 *
 * @param kind what it is
 * @param text as written, commands without their backslash
 */
record Token(Kind kind, String text) {

    /** What a token is. */
    enum Kind {
        NUMBER,
        LETTER,
        /** A command, or a function or constant written out ({@code sqrt}, {@code pi}). */
        COMMAND,
        SYMBOL
    }

    /** Longer runs of letters are words, not products. */
    private static final int LONGEST_PRODUCT = 3;

    private static final String BRACKETS = "(){}[]";
    private static final Set<String> NAMES = Set.of(
            "sqrt", "pi", "exp", "ln", "log", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh",
            "arcsin", "arccos", "arctan");

    private static final Pattern TOKEN = Pattern.compile("\\s+|(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)(?!_)"
            + "|\\\\(?<command>[A-Za-z]+)"
            + "|(?<indexed>[A-Za-z]_(?:[A-Za-z0-9]|\\{[A-Za-z0-9]{1,9}\\}))"
            + "|(?<letters>[A-Za-z]+)"
            + "|(?<symbol>[-+*/^(){}\\[\\]|!°_])");

    /** Takes an expression apart; empty where something in it is no mathematics. */
    static Optional<List<Token>> of(String notation) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(notation);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (matcher.group("letters") != null && !addLetters(matcher.group("letters"), tokens)) {
                return Optional.empty();
            }
            add(tokens, Kind.NUMBER, matcher.group("number"));
            add(tokens, Kind.COMMAND, matcher.group("command"));
            add(tokens, Kind.LETTER, matcher.group("indexed"));
            add(tokens, Kind.SYMBOL, matcher.group("symbol"));
        }
        return end == notation.length() ? Optional.of(List.copyOf(tokens)) : Optional.empty();
    }

    private static void add(List<Token> tokens, Kind kind, String text) {
        if (text != null) {
            tokens.add(new Token(kind, text));
        }
    }

    /** A known name, one letter, or a product of lower-case letters; anything else is a word. */
    private static boolean addLetters(String letters, List<Token> tokens) {
        if (NAMES.contains(letters)) {
            tokens.add(new Token(Kind.COMMAND, letters));
            return true;
        }
        boolean word = letters.length() > LONGEST_PRODUCT
                || (letters.length() > 1 && !letters.chars().allMatch(Character::isLowerCase));
        if (word) {
            return false;
        }
        letters.chars().forEach(letter -> tokens.add(new Token(Kind.LETTER, Character.toString(letter))));
        return true;
    }

    /** Whether it is more than a letter or a bracket, of which words are made as well. */
    boolean isMathematical() {
        return switch (kind) {
            case NUMBER, COMMAND -> true;
            case LETTER -> false;
            case SYMBOL -> !BRACKETS.contains(text);
        };
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }
}
