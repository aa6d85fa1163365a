package io.reckon.calibration.trial;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Raw results of a run as JSON Lines, so that a run that was cut off continues where it stopped.
 *
 * <p>Every line is on disk before the next trial counts. Used by one thread; no other run can open it at the same time.
 */
public final class TrialLog implements AutoCloseable {

    private final Map<String, TrialAnswer> answers = new HashMap<>();
    private final Path path;
    private final FileChannel lock;
    private final Writer writer;

    private TrialLog(Path path) throws IOException {
        this.path = path;
        // a file of its own: closing any other handle of a file gives up a lock on it
        lock = FileChannel.open(path.resolveSibling("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            requireAlone();
            if (Files.exists(path)) {
                read();
            }
            writer = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The lock ends with the process, however that ends. */
    private void requireAlone() throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this process itself, which is no better
        }
        throw new CalibrationException(
                "another run writes to %s: wait for it, stop it, or choose another --work".formatted(path));
    }

    /**
     * Opens the log, with the answers of earlier runs; creates it where there is none.
     *
     * @throws CalibrationException if the file cannot be read or written, another run has it open, or a line is no result
     */
    public static TrialLog open(Path path) {
        try {
            return new TrialLog(path);
        } catch (IOException e) {
            throw new CalibrationException("cannot keep raw results in %s: %s".formatted(path, e), e);
        }
    }

    /** The answer to a trial, if it is known. */
    public Optional<TrialAnswer> answer(Trial trial) {
        return Optional.ofNullable(answers.get(trial.key()));
    }

    /** Keeps the answer to a trial. */
    public void append(Trial trial, TrialAnswer answer) {
        try {
            writer.write(new TrialLine(trial.key(), answer).json());
            writer.flush();
        } catch (IOException e) {
            throw new CalibrationException("cannot keep raw results in %s: %s".formatted(path, e), e);
        }
        answers.put(trial.key(), answer);
    }

    @Override
    public void close() {
        try {
            writer.close();
            lock.close();
        } catch (IOException e) {
            throw new CalibrationException("cannot keep raw results in %s: %s".formatted(path, e), e);
        }
    }

    private void read() throws IOException {
        String text = Files.readString(path);
        // A run that was killed may leave half a line; its trial is asked again.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            Files.writeString(path, whole);
        }
        TrialLine.parse(path, whole).forEach(line -> answers.put(line.trial(), line.answer()));
    }
}
