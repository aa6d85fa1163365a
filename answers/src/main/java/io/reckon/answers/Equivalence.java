package io.reckon.answers;

import java.util.List;
import java.util.stream.Stream;

/**
 * Equivalence of final answers: rules in order, the first that does not abstain decides.
 *
 * <p>Reflexive and symmetric. Forms with equal keys are equivalent; the reverse holds only for {@link #STANDARD}, as a
 * rule added later need not be transitive. Group by {@link CanonicalForm#key()}, grade by this.
 */
public final class Equivalence {

    /**
     * Numbers by value, sequences by brackets and elements, expressions by normalised notation and by value, relations
     * by the difference of their sides.
     */
    public static final Equivalence STANDARD = new Equivalence(
            List.of(new NumberRule(), new SequenceRule(), new ExpressionRule(), new ValueRule(), new RelationRule()));

    private final List<EquivalenceRule> rules;

    private Equivalence(List<EquivalenceRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns this equivalence with one more rule, which is asked last. */
    public Equivalence with(EquivalenceRule rule) {
        if (rules.stream().anyMatch(other -> other.name().equals(rule.name()))) {
            throw new IllegalArgumentException("two rules are named " + rule.name());
        }
        return new Equivalence(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /** Compares two answers as they are written. */
    public Verdict compare(FinalAnswer left, FinalAnswer right) {
        return compare(CanonicalForm.of(left), CanonicalForm.of(right));
    }

    /** Compares two answers in canonical form. */
    public Verdict compare(CanonicalForm left, CanonicalForm right) {
        for (EquivalenceRule rule : rules) {
            switch (rule.decide(left, right, this)) {
                case EQUAL -> {
                    return new Verdict(true, rule.name());
                }
                case DIFFERENT -> {
                    return new Verdict(false, rule.name());
                }
                case ABSTAIN -> {}
            }
        }
        return new Verdict(false, Verdict.UNDECIDED);
    }
}
