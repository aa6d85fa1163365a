package io.reckon.launcher.deployment;

import java.util.Locale;

/** What the proposer and the verifier run on. */
public enum Engine {
    /** The language models that ship with Reckon. */
    EMBEDDED,
    /** A deterministic stand-in without any model, for load and contract tests. */
    SCRIPTED;

    /** As written in settings and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
