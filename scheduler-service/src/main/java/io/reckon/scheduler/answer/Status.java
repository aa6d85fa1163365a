package io.reckon.scheduler.answer;

/** How a question ended. */
public enum Status {
    /** The search ended within its budget and found an answer. */
    ANSWERED,
    /** The search ended, but no candidate had a final answer that can be read. */
    NO_ANSWER,
    /** The deadline passed; the answer, if any, is the best found by then. */
    DEADLINE_EXCEEDED,
    /** A service stayed out of reach; the answer, if any, is the best found before. */
    UNAVAILABLE,
    /** The models cannot work on this question. */
    UNSUPPORTED,
    /** The search failed; the reason says how. */
    FAILED,
    /** There is too much to do: the question was not begun, and nothing was spent on it. */
    REJECTED_OVERLOAD
}
