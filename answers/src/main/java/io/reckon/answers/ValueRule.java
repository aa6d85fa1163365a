package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Computed;

/** Two computed expressions are equal if their values are; of a number and a computed expression nothing is said. */
final class ValueRule implements EquivalenceRule {

    @Override
    public String name() {
        return "value";
    }

    @Override
    public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
        if (left instanceof Computed first && right instanceof Computed second) {
            return first.value().equals(second.value()) ? Decision.EQUAL : Decision.DIFFERENT;
        }
        return Decision.ABSTAIN;
    }
}
