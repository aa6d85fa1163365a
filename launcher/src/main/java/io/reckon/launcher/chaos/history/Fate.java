package io.reckon.launcher.chaos.history;

/** What a publisher knows of a record that it has sent. */
public enum Fate {
    /** It is on its way. */
    SENT,
    /** The brokers have it. */
    TAKEN,
    /** The brokers have refused it. */
    REFUSED,
    /** Nobody has said whether the brokers have it. */
    UNKNOWN
}
