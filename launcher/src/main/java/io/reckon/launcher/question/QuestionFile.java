package io.reckon.launcher.question;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with one question a line, in JSON. */
public final class QuestionFile {
    private QuestionFile() {}

    /** Reads all lines that are not blank, the unreadable ones too. */
    public static List<FileLine> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<FileLine> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = endOfLine(bytes, start);
            number++;
            FileLine line = line(number, ByteBuffer.wrap(bytes, start, end - start));
            if (line != null) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    /** The questions of a file whose every line must have one, with its answer. */
    public static List<LabelledQuestion> readLabelled(Path file) throws IOException {
        List<LabelledQuestion> questions = new ArrayList<>();
        for (FileLine line : read(file)) {
            questions.add(
                    switch (line) {
                        case FileLine.Asked asked ->
                            new LabelledQuestion(
                                    asked.text(),
                                    asked.reference().orElseThrow(() -> broken(file, line, "no \"answer\"")),
                                    asked.stratum());
                        case FileLine.Unreadable unreadable -> throw broken(file, line, unreadable.reason());
                    });
        }
        return questions;
    }

    private static IOException broken(Path file, FileLine line, String reason) {
        return new IOException("%s, line %d: %s".formatted(file, line.number(), reason));
    }

    private static @Nullable FileLine line(int number, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.isBlank() ? null : QuestionLine.parse(number, text);
        } catch (CharacterCodingException notUtf8) {
            return new FileLine.Unreadable(number, "not valid UTF-8");
        }
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
