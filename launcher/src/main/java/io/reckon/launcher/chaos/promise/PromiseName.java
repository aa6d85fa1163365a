package io.reckon.launcher.chaos.promise;

import java.util.Locale;

/** What is promised, in docs/reliability.md's words. */
public enum PromiseName {
    P1("one terminal answer for each accepted question, though schedulers are killed", true),
    P2("no question spends more tokens than its budget, though workers are killed too", true),
    P3("a scheduler that froze and comes back changes nothing", true),
    P4("brokers may go: searches stall, and go on", false),
    P5("networks may be slow, silent or cut", false),
    P6("a bad record stops nothing but itself", true),
    P7("the same question again is answered once, another one with its id is refused", true),
    P8("overload is shed at no cost, and what is taken on gets done", false),
    P9("a stalled worker holds nobody up beyond the deadline", false),
    P10("a rolling restart fails no question", false),
    P11("two versions of the scheduler work side by side", false),
    P12("the same seed gives the same answer, interrupted or not", true);

    private final String text;
    private final boolean isQuick;

    PromiseName(String text, boolean isQuick) {
        this.text = text;
        this.isQuick = isQuick;
    }

    /** What is promised. */
    public String text() {
        return text;
    }

    /** Whether it belongs to the short form. */
    public boolean isQuick() {
        return isQuick;
    }

    /** How the ids of its questions begin. */
    public String prefix(long seed) {
        return name().toLowerCase(Locale.ROOT) + "-" + seed + "-";
    }
}
