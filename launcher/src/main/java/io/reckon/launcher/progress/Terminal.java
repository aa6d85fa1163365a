package io.reckon.launcher.progress;

/** What is known of the terminal that the program runs in. */
public final class Terminal {
    private static final String CONSOLE_PROVIDER = "jdk.console";

    private Terminal() {}

    /** Makes {@code System.console()} mean the same on all JDKs: there is one only where a person sits. Call it first. */
    public static void configure() {
        System.setProperty(CONSOLE_PROVIDER, "java.base");
    }

    /** Whether lines can be drawn over. */
    @SuppressWarnings("SystemConsoleNull") // configure() brings back what JDK 22 took away
    static boolean isInteractive() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }
}
