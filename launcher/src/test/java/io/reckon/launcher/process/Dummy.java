package io.reckon.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tiny programs that tests run as children. */
final class Dummy {
    private Dummy() {}

    /** The command line of a dummy. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Dummy.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static ChildSpec spec(String name, Path folder, String... arguments) {
        return new ChildSpec(name, command(arguments), folder.resolve(name + ".log"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "run" -> Thread.sleep(Duration.ofMinutes(2));
            case "watch" -> {
                ParentWatch.start();
                Thread.sleep(Duration.ofMinutes(2));
            }
            case "stubborn" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(Dummy::sleepLong));
                System.out.println("stubborn");
                sleepLong();
            }
            case "fail" -> {
                System.err.println("12:00 ERROR no model at /nowhere");
                System.exit(3);
            }
            case "parent" -> {
                ChildGroup group = new ChildGroup(Duration.ofSeconds(1));
                System.out.println(group.start(spec("child", Path.of(arguments[1]), "watch"))
                        .pid());
                sleepLong();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void sleepLong() {
        try {
            Thread.sleep(Duration.ofMinutes(2));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
