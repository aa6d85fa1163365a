package io.reckon.answers;

import io.reckon.answers.CanonicalForm.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sequences are equal if brackets and number of elements match and the elements are equivalent: in order, or for
 * sets and unions in any order.
 */
final class SequenceRule implements EquivalenceRule {

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole) {
        if (!(left instanceof Sequence first && right instanceof Sequence second)) {
            return Decision.ABSTAIN;
        }
        boolean equal = first.brackets() == second.brackets()
                && first.elements().size() == second.elements().size()
                && (first.brackets().isOrdered()
                        ? inOrder(first.elements(), second.elements(), whole)
                        : inAnyOrder(first.elements(), second.elements(), whole));
        return equal ? Decision.EQUAL : Decision.DIFFERENT;
    }

    private static boolean inOrder(List<CanonicalForm> left, List<CanonicalForm> right, Equivalence whole) {
        for (int i = 0; i < left.size(); i++) {
            if (!whole.compare(left.get(i), right.get(i)).equal()) {
                return false;
            }
        }
        return true;
    }

    private static boolean inAnyOrder(List<CanonicalForm> left, List<CanonicalForm> right, Equivalence whole) {
        List<CanonicalForm> unmatched = new ArrayList<>(right);
        for (CanonicalForm element : left) {
            int match = 0;
            while (match < unmatched.size()
                    && !whole.compare(element, unmatched.get(match)).equal()) {
                match++;
            }
            if (match == unmatched.size()) {
                return false;
            }
            unmatched.remove(match);
        }
        return true;
    }
}
