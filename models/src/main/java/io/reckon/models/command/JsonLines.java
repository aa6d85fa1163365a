package io.reckon.models.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads and writes files of one JSON object a line, in UTF-8. */
final class JsonLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    /** What is done with each line that was read. */
    @FunctionalInterface
    interface RowReader<T> {
        /** Takes one line. @throws IllegalArgumentException if it makes no sense */
        void accept(T row) throws IOException;
    }

    /** A writer to a file, or to the standard output where there is none; it reports a closed pipe. */
    static Writer writer(@Nullable Path file) throws IOException {
        return file == null ? standardOutput() : Files.newBufferedWriter(file);
    }

    private static Writer standardOutput() {
        return new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                flush(); // the stream belongs to the process
            }
        };
    }

    /** Writes one line. */
    static void write(Object row, Writer writer) throws IOException {
        writer.append(MAPPER.writeValueAsString(row)).append('\n');
    }

    /** Reads a file, or the standard input where there is none. @throws IOException that names the wrong line */
    static <T> void read(@Nullable Path file, Class<T> type, RowReader<T> rows) throws IOException {
        try (BufferedReader reader = reader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    rows.accept(MAPPER.readValue(line, type));
                } catch (JsonProcessingException e) {
                    throw wrong(file, number, e.getOriginalMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw wrong(file, number, e.getMessage(), e);
                }
            }
        }
    }

    private static BufferedReader reader(@Nullable Path file) throws IOException {
        if (file == null) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        try {
            return Files.newBufferedReader(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }

    private static IOException wrong(@Nullable Path file, int line, @Nullable String message, Exception cause) {
        return new IOException((file == null ? "standard input" : file) + ", line " + line + ": " + message, cause);
    }
}
