package io.reckon.launcher.question;

/** A strategy that a question can be pinned to, with the parameters that are its defaults. */
public enum Strategy {
    MAJORITY("majority"),
    BEST_OF_N("best-of-n"),
    BEST_OF_N_WEIGHTED("best-of-n-weighted"),
    BEAM("beam"),
    LOOKAHEAD("lookahead"),
    DVTS("dvts"),
    REBASE("rebase"),
    REVISIONS("revisions"),
    REVISION_SEARCH("revision-search"),
    CRITIQUE_AND_REVISE("critique-and-revise");

    private final String text;

    Strategy(String text) {
        this.text = text;
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return text;
    }
}
