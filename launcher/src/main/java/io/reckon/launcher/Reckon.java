package io.reckon.launcher;

import io.reckon.launcher.command.ReckonCommand;
import io.reckon.launcher.progress.Terminal;

/** Main class: the whole system on one machine with one command. */
final class Reckon {
    private Reckon() {}

    public static void main(String[] arguments) {
        Terminal.configure();
        System.exit(ReckonCommand.commandLine().execute(arguments));
    }
}
