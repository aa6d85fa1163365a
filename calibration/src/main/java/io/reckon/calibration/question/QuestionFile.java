package io.reckon.calibration.question;

import io.reckon.calibration.CalibrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * File of labelled questions: JSON Lines, one object a line, blank lines skipped.
 *
 * @param path the file
 */
public record QuestionFile(Path path) {

    /**
     * Reads all questions.
     *
     * @throws CalibrationException naming the file and line, if it cannot be read, a line is no labelled question, an id
     *     appears twice, or there is no question
     */
    public LabelledQuestions read() {
        byte[] bytes = bytes();
        List<String> lines = text(bytes).lines().toList();
        List<LabelledQuestion> questions = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (lines.get(number - 1).isBlank()) {
                continue;
            }
            LabelledQuestion question = question(lines.get(number - 1), number);
            Integer earlier = lineOfId.put(question.id(), number);
            if (earlier != null) {
                throw invalid(number, "id %s was used in line %d already".formatted(question.id(), earlier));
            }
            questions.add(question);
        }
        if (questions.isEmpty()) {
            throw new CalibrationException("%s holds no question".formatted(path));
        }
        return new LabelledQuestions(questions, sha256(bytes));
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CalibrationException("cannot read the questions in %s: %s".formatted(path, e), e);
        }
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CalibrationException("%s is not UTF-8 text".formatted(path), e);
        }
    }

    private LabelledQuestion question(String line, int number) {
        try {
            return QuestionLine.parse(line, "line-" + number);
        } catch (IllegalArgumentException e) {
            throw invalid(number, String.valueOf(e.getMessage()));
        }
    }

    private CalibrationException invalid(int line, String complaint) {
        return new CalibrationException("%s, line %d: %s".formatted(path, line, complaint));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
