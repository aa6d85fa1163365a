package io.reckon.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SHA-256 digests that a model folder states for its files, in the format of {@code sha256sum}. */
final class Checksums {
    private static final String FILE = "SHA256SUMS";
    private static final int DIGEST_LENGTH = 64;

    private final Path folder;
    private final Map<String, String> digests;

    private Checksums(Path folder, Map<String, String> digests) {
        this.folder = folder;
        this.digests = digests;
    }

    /**
     * Reads the stated digests.
     *
     * @throws ModelException where the file is missing or cannot be read
     */
    static Checksums read(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : lines(file)) {
            if (line.length() < DIGEST_LENGTH + 3) {
                throw new ModelException(file, "is no list of checksums: " + line);
            }
            digests.put(line.substring(DIGEST_LENGTH + 2).strip(), line.substring(0, DIGEST_LENGTH));
        }
        return new Checksums(folder, digests);
    }

    /**
     * Compares every listed file with its digest.
     *
     * @throws ModelException naming the first file that is missing, unreadable or not what was stated
     */
    void verify() {
        digests.forEach((name, stated) -> {
            if (!digest(folder.resolve(name)).equals(stated)) {
                throw new ModelException(folder.resolve(name), "is corrupt: its SHA-256 is not the one in " + FILE);
            }
        });
    }

    /**
     * Returns the stated digest of a file, 64 lower-case hexadecimal digits.
     *
     * @throws ModelException where the file is not listed
     */
    String stated(String name) {
        String stated = digests.get(name);
        if (stated == null) {
            throw new ModelException(folder.resolve(FILE), "does not list " + name);
        }
        return stated;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (NoSuchFileException e) {
            throw new ModelException(file, "is missing", e);
        } catch (IOException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static String digest(Path file) {
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha256())) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) content).getMessageDigest().digest());
        } catch (NoSuchFileException e) {
            throw new ModelException(file, "is missing", e);
        } catch (IOException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
