package io.reckon.launcher.demo;

import io.reckon.launcher.answer.Allowed;
import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Certainty;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.answer.Spent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Builds answers for tests. */
final class Answers {
    private Answers() {}

    /** An answer from a bin that spent so many of 16 generations and ten times as many tokens. */
    static Answer answer(String id, String text, int bin, int generations) {
        return new Answer(
                id,
                Outcome.ANSWERED,
                "",
                new Answer.Finding(
                        Optional.of(text),
                        List.of("#### " + text),
                        new Certainty(0.5, 0.5, true),
                        bin,
                        "best-of-n-weighted"),
                new Spent(generations, 10L * generations, Duration.ofMillis(500)),
                new Allowed(OptionalInt.of(16), OptionalLong.empty()));
    }
}
