package io.reckon.answers.algebra;

import io.reckon.answers.algebra.Formula.Applied;
import io.reckon.answers.algebra.Formula.Combined;
import io.reckon.answers.algebra.Formula.Constant;
import io.reckon.answers.algebra.Formula.Literal;
import io.reckon.answers.algebra.Formula.Unknown;
import io.reckon.answers.algebra.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads expressions in normalised notation by recursive descent: sums of products of powers. What is ambiguous is not
 * read: a number after a factor, a mixed number within a product, a word.
 */
final class FormulaParser {

    private static final int MOST_TOKENS = 400;
    private static final int MAX_DEPTH = 32;
    private static final Set<String> TIMES = Set.of("cdot", "times");
    private static final Set<String> DIVIDED = Set.of("div");

    private final Tokens tokens;
    private final AtomParser atoms;
    private int depth;
    private int openBars;

    private FormulaParser(List<Token> tokens) {
        this.tokens = new Tokens(tokens);
        this.atoms = new AtomParser(this.tokens, this);
    }

    /** Returns the formula that {@code notation} is, if it is one and more than bare letters. */
    static Optional<Formula> parse(String notation) {
        Optional<List<Token>> tokens = Token.of(notation)
                .filter(all -> all.size() <= MOST_TOKENS)
                .filter(all -> all.stream().anyMatch(Token::isMathematical));
        try {
            return tokens.map(all -> new FormulaParser(all).whole());
        } catch (UndefinedException noFormula) {
            return Optional.empty();
        }
    }

    private Formula whole() {
        Formula formula = sum();
        if (!tokens.isAtEnd()) {
            throw new UndefinedException("more than a formula");
        }
        return formula;
    }

    Formula sum() {
        if (++depth > MAX_DEPTH) {
            throw new UndefinedException("nested too deep");
        }
        Formula sum = signed();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Operator operator = tokens.take().is("+") ? Operator.PLUS : Operator.MINUS;
            sum = new Combined(operator, sum, product());
        }
        depth--;
        return sum;
    }

    private Formula signed() {
        if (tokens.takeIf("-")) {
            return new Applied(Function.NEGATE, product());
        }
        tokens.takeIf("+");
        return product();
    }

    private Formula product() {
        Formula product = power();
        while (true) {
            if (tokens.takeIf("*") || tokens.takeCommandIf(TIMES)) {
                product = new Combined(Operator.TIMES, product, signedPower());
            } else if (tokens.takeIf("/") || tokens.takeCommandIf(DIVIDED)) {
                product = new Combined(Operator.OVER, product, signedPower());
            } else if (startsFactor()) {
                product = new Combined(Operator.TIMES, product, implicitFactor(product));
            } else {
                return product;
            }
        }
    }

    /** Product without signs and operators, as after {@code \sin}; ends before the next function. */
    Formula tightProduct() {
        Formula product = power();
        while (startsFactor() && !AtomParser.isFunction(tokens.peek())) {
            product = new Combined(Operator.TIMES, product, implicitFactor(product));
        }
        return product;
    }

    private Formula implicitFactor(Formula before) {
        boolean mixed = before instanceof Literal && tokens.isNumericFraction();
        if (mixed || tokens.peek().kind() == Kind.NUMBER) {
            throw new UndefinedException("ambiguous product");
        }
        return power();
    }

    private boolean startsFactor() {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case NUMBER, LETTER -> true;
            case COMMAND -> !TIMES.contains(next.text()) && !DIVIDED.contains(next.text());
            case SYMBOL -> next.is("(") || next.is("{") || next.is("[") || (next.is("|") && openBars == 0);
        };
    }

    private Formula signedPower() {
        return tokens.takeIf("-") ? new Applied(Function.NEGATE, power()) : power();
    }

    private Formula power() {
        Formula base = atoms.atom();
        while (true) {
            if (tokens.takeIf("^")) {
                base = new Combined(Operator.POWER, base, exponent());
                refuseTower();
            } else if (tokens.takeIf("!")) {
                base = new Applied(Function.FACTORIAL, base);
            } else if (tokens.takeIf("°")) {
                base = new Applied(Function.DEGREES, base);
            } else {
                return base;
            }
        }
    }

    /** TeX has no {@code a^b^c}, and elsewhere it is read in two ways. */
    private void refuseTower() {
        if (tokens.peek().is("^")) {
            throw new UndefinedException("ambiguous power");
        }
    }

    Formula exponent() {
        return tokens.takeIf("-") ? new Applied(Function.NEGATE, atoms.atom()) : atoms.atom();
    }

    /** What stands between a bracket that was taken and the one that closes it. */
    Formula upTo(String closing) {
        int barsOutside = openBars;
        openBars = closing.equals("|") ? 1 : 0;
        Formula inner = sum();
        openBars = barsOutside;
        tokens.expect(closing);
        return inner;
    }

    static Formula literal(Token number) {
        return new Literal(number.text());
    }

    static Formula letter(Token letter) {
        return switch (letter.text()) {
            case "e" -> new Constant(NamedConstant.E);
            case "i" -> new Constant(NamedConstant.I);
            default -> new Unknown(letter.text());
        };
    }
}
