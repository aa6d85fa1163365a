package io.reckon.answers.algebra;

import io.reckon.answers.algebra.Token.Kind;
import java.util.List;
import java.util.Set;

/** Tokens of one expression and how far it has been read. Not thread-safe. */
final class Tokens {

    private static final Token END = new Token(Kind.SYMBOL, "");
    private static final int NUMERIC_FRACTION = 7;

    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    Token peek() {
        return isAtEnd() ? END : tokens.get(next);
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    /** Takes the next token if it is this symbol. */
    boolean takeIf(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            next++;
        }
        return there;
    }

    /** Takes the next token if it is one of these commands. */
    boolean takeCommandIf(Set<String> names) {
        boolean there = peek().kind() == Kind.COMMAND && names.contains(peek().text());
        if (there) {
            next++;
        }
        return there;
    }

    /** @throws UndefinedException if the next token is another one */
    void expect(String symbol) {
        if (!takeIf(symbol)) {
            throw new UndefinedException("expected " + symbol);
        }
    }

    /** Whether the next tokens are a fraction of two numbers: after an integer, that would be a mixed number. */
    boolean isNumericFraction() {
        List<Token> ahead = tokens.subList(next, Math.min(next + NUMERIC_FRACTION, tokens.size()));
        return ahead.size() == NUMERIC_FRACTION
                && ahead.get(0).isCommand("frac")
                && ahead.get(2).kind() == Kind.NUMBER
                && ahead.get(3).is("}")
                && ahead.get(5).kind() == Kind.NUMBER
                && ahead.get(6).is("}");
    }
}
