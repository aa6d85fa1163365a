package io.reckon.k8s;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The program that renders overlays: {@code kustomize}, else {@code kubectl}.
 *
 * @param command without the folder
 */
record Kustomize(List<String> command) {
    static final String ABSENT =
            "neither kustomize nor kubectl is on the PATH: the files were checked one by one, the overlays not rendered";

    private static final Map<Path, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    /** The one that is on the PATH. */
    static Optional<Kustomize> onPath() {
        return onPath("kustomize")
                .map(program -> new Kustomize(List.of(program, "build")))
                .or(() -> onPath("kubectl").map(program -> new Kustomize(List.of(program, "kustomize"))));
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The resources of an overlay; rendered once. */
    List<Manifest> render(Path overlay) throws IOException, InterruptedException {
        List<Manifest> known = RENDERED.get(overlay);
        if (known == null) {
            known = run(overlay);
            RENDERED.put(overlay, known);
        }
        return known;
    }

    private List<Manifest> run(Path overlay) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.add(overlay.toString());
        Path complaints = Files.createTempFile("kustomize", ".err");
        try {
            Process process =
                    new ProcessBuilder(line).redirectError(complaints.toFile()).start();
            String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(overlay + " does not render: " + Files.readString(complaints));
            }
            return Manifest.of(yaml);
        } finally {
            Files.delete(complaints);
        }
    }
}
