package io.reckon.launcher.question;

import java.util.Locale;

/** A strategy that a question can be pinned to, with the parameters that are its defaults. */
public enum Strategy {
    MAJORITY_VOTE,
    BEST_OF_N,
    BEST_OF_N_WEIGHTED,
    BEAM_SEARCH;

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
