package io.reckon.launcher.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program {@code docker}. */
public final class Docker {
    private static final String PROGRAM = "docker";

    private Docker() {}

    /**
     * Makes sure that there is a Docker that can build.
     *
     * @throws IOException if there is none, with what to do
     */
    public static void check() throws IOException, InterruptedException {
        try {
            run(List.of("version", "--format", "{{.Server.Version}}"));
        } catch (DockerException silent) {
            throw new IOException(
                    "Docker does not answer (" + silent.getMessage() + "): start it, then try again", silent);
        }
    }

    /**
     * Runs docker to its end.
     *
     * @return what it wrote to standard output
     * @throws DockerException if it fails, with the last line that it wrote
     * @throws IOException if it is not installed
     */
    static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(PROGRAM);
        command.addAll(arguments);
        Path complaints = Files.createTempFile("docker", ".err");
        try {
            Process process = start(command, complaints);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DockerException(lastLine(Files.readString(complaints), output));
            }
            return output.strip();
        } finally {
            Files.delete(complaints);
        }
    }

    private static Process start(List<String> command, Path complaints) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
        } catch (IOException absent) {
            throw new IOException("docker is not installed; images are built by it", absent);
        }
    }

    private static String lastLine(String complaints, String output) {
        List<String> lines = (output + "\n" + complaints)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "no reason given" : lines.getLast().strip();
    }
}
