package io.reckon.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs {@link ParentWatch}, and nothing else, as a Java agent, so that a child's class path stays its own. */
public final class ParentWatchJar {
    private static final String ENTRY = ParentWatch.class.getName().replace('.', '/') + ".class";

    private ParentWatchJar() {}

    /** Writes the agent into the given folder and returns its path. */
    public static Path writeTo(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(new Attributes.Name("Premain-Class"), ParentWatch.class.getName());
        Path jar = folder.resolve("parent-watch.jar");
        try (InputStream bytes = ParentWatch.class.getClassLoader().getResourceAsStream(ENTRY);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (bytes == null) {
                throw new IOException("class file not found: " + ENTRY);
            }
            out.putNextEntry(new JarEntry(ENTRY));
            bytes.transferTo(out);
        }
        return jar;
    }
}
