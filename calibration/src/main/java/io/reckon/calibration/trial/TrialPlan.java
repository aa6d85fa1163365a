package io.reckon.calibration.trial;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Trials over one set of questions.
 *
 * <p>A question has the same seed with every contender and budget, so that contenders are compared on the same samples
 * wherever they sample alike; the traced trials that judge its difficulty have another, so that no contender profits from
 * samples that put the question into its bin.
 *
 * @param questions what is asked
 * @param seed of the run
 */
public record TrialPlan(List<LabelledQuestion> questions, long seed) {

    /** Copies the questions. */
    public TrialPlan {
        questions = List.copyOf(questions);
    }

    /** The same questions in the bins that they have by id; a question without one is in none. */
    public TrialPlan inBins(Map<String, Integer> bins) {
        return new TrialPlan(
                questions.stream()
                        .map(question -> question.inBin(bin(bins.get(question.id()))))
                        .toList(),
                seed);
    }

    /** Every question once with this contender and budget. */
    public List<Trial> with(Contender contender, int budget) {
        return questions.stream()
                .map(question -> new Trial(question, contender, budget, seed(question, "measure"), false))
                .toList();
    }

    /** Every question once, sampled and scored, with all candidates shown. */
    public List<Trial> sampled(int samples) {
        Contender contender = new Contender.BestOfNWeighted();
        return questions.stream()
                .map(question -> new Trial(question, contender, samples, seed(question, "difficulty"), true))
                .toList();
    }

    private static OptionalInt bin(@Nullable Integer bin) {
        return bin == null ? OptionalInt.empty() : OptionalInt.of(bin);
    }

    private long seed(LabelledQuestion question, String purpose) {
        String name = seed + "/" + purpose + "/" + question.id();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
