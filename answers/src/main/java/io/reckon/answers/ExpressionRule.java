package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Expression;

/** Two expressions are equal if their normalised notations are; where they differ, algebra may know better. */
final class ExpressionRule implements EquivalenceRule {

    @Override
    public String name() {
        return "expression";
    }

    @Override
    public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
        return left instanceof Expression && left.equals(right) ? Decision.EQUAL : Decision.ABSTAIN;
    }
}
