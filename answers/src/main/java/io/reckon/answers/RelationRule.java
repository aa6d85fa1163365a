package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Relation;

/** Two relations are equal if they compare in the same way and their sides differ by the same, up to a factor. */
final class RelationRule implements EquivalenceRule {

    @Override
    public String name() {
        return "relation";
    }

    @Override
    public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
        if (left instanceof Relation && right instanceof Relation) {
            return left.equals(right) ? Decision.EQUAL : Decision.DIFFERENT;
        }
        return Decision.ABSTAIN;
    }
}
