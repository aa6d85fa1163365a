package io.reckon.answers;

/**
 * Port of one way to tell whether two answers are equivalent.
 *
 * <p>A rule is symmetric, deterministic, thread-safe, ends within a bounded time for any two forms, and abstains
 * rather than guess. It sees forms that the rules before it could not decide. A rule that does algebra must besides
 * abstain where exactly one side is an integer, as the graders in use do, and must say {@link Decision#EQUAL} of a form
 * and itself.
 */
public interface EquivalenceRule {

    /** Short name, unique within an {@link Equivalence}. */
    String name();

    /**
     * Decides about two forms, or abstains.
     *
     * @param whole the complete equivalence, for comparing elements
     */
    Decision decide(CanonicalForm left, CanonicalForm right, Equivalence whole);
}
