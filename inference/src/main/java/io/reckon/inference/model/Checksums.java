package io.reckon.inference.model;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SHA-256 digests of a model folder's files: stated, in the format of {@code sha256sum}, or computed where none are. */
final class Checksums {
    private static final Logger LOG = LoggerFactory.getLogger(Checksums.class);
    private static final String FILE = "SHA256SUMS";
    private static final int DIGEST_LENGTH = 64;

    private final Path folder;
    private final Map<String, String> digests;

    private Checksums(Path folder, Map<String, String> digests) {
        this.folder = folder;
        this.digests = digests;
    }

    /**
     * Compares every listed file with its digest. A folder without a list, such as an export of one's own, is taken as it is: the
     * digests of the given files are computed.
     *
     * @param weights files of the weights; those that the folder has not are left out
     * @throws ModelException naming the first file that is missing, unreadable or not what was stated
     */
    static Checksums of(Path folder, List<String> weights) {
        if (Files.exists(folder.resolve(FILE))) {
            Checksums stated = read(folder);
            stated.verify();
            return stated;
        }
        LOG.warn("{} has no {}: its files are taken as they are, corrupt ones too", folder, FILE);
        Map<String, String> computed = new LinkedHashMap<>();
        weights.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .forEach(name -> computed.put(name, digest(folder.resolve(name))));
        return new Checksums(folder, computed);
    }

    private static Checksums read(Path folder) {
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

    private void verify() {
        digests.forEach((name, stated) -> {
            if (!digest(folder.resolve(name)).equals(stated)) {
                throw new ModelException(folder.resolve(name), "is corrupt: its SHA-256 is not the one in " + FILE);
            }
        });
    }

    /**
     * Returns the digest of a model: that of its file, or of the digests of all its files where there are several.
     *
     * @param weights files of the weights, the first of which no model lacks
     * @throws ModelException where that is missing or not listed
     */
    String identity(List<String> weights) {
        String first = weights.getFirst();
        if (!digests.containsKey(first)) {
            Path listing = folder.resolve(FILE);
            throw Files.exists(listing)
                    ? new ModelException(listing, "does not list " + first)
                    : new ModelException(folder.resolve(first), "is missing");
        }
        List<String> found =
                weights.stream().filter(digests::containsKey).map(digests::get).toList();
        return found.size() == 1
                ? found.getFirst()
                : HexFormat.of()
                        .formatHex(sha256().digest(String.join("", found).getBytes(UTF_8)));
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

    /** Returns the SHA-256 of a file, lower-case hexadecimal. */
    static String digest(Path file) {
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
