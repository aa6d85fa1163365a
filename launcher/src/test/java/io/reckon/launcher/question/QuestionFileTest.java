package io.reckon.launcher.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionFileTest {
    @TempDir
    Path folder;

    @Test
    void blankLinesAreSkippedAndBadOnesKeepTheirNumber() throws IOException {
        byte[] latin = "{\"question\":\"Gr\u00f6\u00dfe?\"}\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = "\n{\"question\":\"a?\"}\nnonsense".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("q.jsonl");
        Files.write(file, latin);
        Files.write(file, rest, StandardOpenOption.APPEND);
        assertThat(QuestionFile.read(file))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new FileLine.Unreadable(1, "not valid UTF-8")),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        FileLine.Asked.class,
                                        asked -> assertThat(asked.number()).isEqualTo(3)),
                        third -> assertThat(third)
                                .isInstanceOf(FileLine.Unreadable.class)
                                .extracting(FileLine::number)
                                .isEqualTo(4));
    }

    @Test
    void aLabelledFileMustNameEveryAnswer() throws IOException {
        Path file = folder.resolve("q.jsonl");
        Files.writeString(file, "{\"question\":\"a?\",\"answer\":\"1\"}\n{\"question\":\"b?\"}\n");
        assertThatThrownBy(() -> QuestionFile.readLabelled(file))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("q.jsonl, line 2: no \"answer\"");
    }
}
