package io.reckon.scheduler.sharing;

/** Whether a question may share a budget. */
public sealed interface Membership {

    /** It is one of the questions that do. */
    record Granted() implements Membership {}

    /** There are as many questions as the budget is for. */
    record Full() implements Membership {}

    /**
     * Another question has come with other numbers under the same id.
     *
     * @param first the budget as it came first
     */
    record Mismatch(SharedBudget first) implements Membership {}
}
