package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Quantity;

/** Two numbers are equal if their exact values are; 0.5 and 1/2 are, 0.33 and 1/3 are not. */
final class NumberRule implements EquivalenceRule {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
        if (left instanceof Quantity(var first) && right instanceof Quantity(var second)) {
            return first.equals(second) ? Decision.EQUAL : Decision.DIFFERENT;
        }
        return Decision.ABSTAIN;
    }
}
