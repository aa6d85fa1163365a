package io.reckon.answers.algebra;

import static io.reckon.answers.algebra.FormulaParser.letter;
import static io.reckon.answers.algebra.FormulaParser.literal;

import io.reckon.answers.algebra.Formula.Applied;
import io.reckon.answers.algebra.Formula.Combined;
import io.reckon.answers.algebra.Formula.Constant;
import io.reckon.answers.algebra.Formula.Literal;
import io.reckon.answers.algebra.Formula.Unknown;
import io.reckon.answers.algebra.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** Reads what has no operator outside brackets: numbers, letters, brackets, fractions, roots, functions. */
final class AtomParser {

    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu", "rho", "sigma", "tau", "phi", "psi",
            "omega");
    private static final Set<String> BINOMIALS = Set.of("binom", "dbinom", "tbinom");
    private static final Literal SQUARE = new Literal("2");

    private final Tokens tokens;
    private final FormulaParser formulas;

    AtomParser(Tokens tokens, FormulaParser formulas) {
        this.tokens = tokens;
        this.formulas = formulas;
    }

    static boolean isFunction(Token token) {
        return token.isCommand("log")
                || (token.kind() == Kind.COMMAND && Function.named(token.text()).isPresent());
    }

    Formula atom() {
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> literal(token);
            case LETTER -> letter(token);
            case COMMAND -> command(token);
            case SYMBOL -> enclosed(token.text());
        };
    }

    private Formula enclosed(String opening) {
        return switch (opening) {
            case "(" -> formulas.upTo(")");
            case "{" -> formulas.upTo("}");
            case "[" -> formulas.upTo("]");
            case "|" -> new Applied(Function.MAGNITUDE, formulas.upTo("|"));
            default -> throw new UndefinedException("no operand");
        };
    }

    private Formula command(Token token) {
        String name = token.text();
        if (BINOMIALS.contains(name)) {
            return new Combined(Operator.CHOOSE, group(), group());
        }
        if (GREEK.contains(name)) {
            return new Unknown('\\' + name);
        }
        return switch (name) {
            case "pi" -> new Constant(NamedConstant.PI);
            case "frac" -> new Combined(Operator.OVER, group(), group());
            case "sqrt" -> root();
            case "log" -> logarithm();
            default -> function(name);
        };
    }

    private Formula group() {
        tokens.expect("{");
        return formulas.upTo("}");
    }

    private Formula root() {
        Formula degree = tokens.takeIf("[") ? formulas.upTo("]") : SQUARE;
        Formula radicand = tokens.takeIf("(") ? formulas.upTo(")") : group();
        return new Combined(Operator.ROOT, degree, radicand);
    }

    private Formula logarithm() {
        if (!tokens.takeIf("_")) {
            return new Applied(Function.LG, argument());
        }
        Formula base = formulas.exponent();
        return new Combined(Operator.LOG, base, argument());
    }

    /** A function with its argument; a power of the function, as in {@code \sin^2 x}, is a power of its value. */
    private Formula function(String name) {
        Function function = Function.named(name).orElseThrow(() -> new UndefinedException("unknown command"));
        Optional<Formula> exponent = tokens.takeIf("^") ? Optional.of(formulas.exponent()) : Optional.empty();
        if (exponent.filter(Applied.class::isInstance).isPresent()) {
            throw new UndefinedException("inverse function or reciprocal");
        }
        Formula value = new Applied(function, argument());
        return exponent.<Formula>map(power -> new Combined(Operator.POWER, value, power))
                .orElse(value);
    }

    private Formula argument() {
        if (tokens.takeIf("(")) {
            return formulas.upTo(")");
        }
        return tokens.takeIf("{") ? formulas.upTo("}") : formulas.tightProduct();
    }
}
