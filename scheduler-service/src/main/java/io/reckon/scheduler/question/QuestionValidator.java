package io.reckon.scheduler.question;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.strategy.StrategySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Turns a draft into a question: checks it, fills in the defaults, lowers what is above the caps. */
public final class QuestionValidator {

    private final Limits defaults;
    private final Limits caps;
    private final BooleanSupplier calibrated;

    /**
     * Questions that ask for nothing get {@code defaults}; none gets more than {@code caps}.
     *
     * @param calibrated whether confidences are calibrated now, so that a stop may rest on them
     */
    public QuestionValidator(Limits defaults, Limits caps, BooleanSupplier calibrated) {
        this.defaults = defaults;
        this.caps = caps;
        this.calibrated = calibrated;
    }

    /**
     * Accepts a draft.
     *
     * @throws QuestionRefusedException if something is wrong with it
     */
    public Question accept(QuestionDraft draft) {
        String id = id(draft);
        requireText(draft.text());
        requireTarget(draft.target());
        requirePrice(draft.tokenPrice());
        Limits limits = limits(draft);
        draft.pinned().ifPresent(pinned -> requireFit(pinned, limits.generations()));
        long seed = draft.seed().orElseGet(() -> seed(id));
        return withCalibration(new Question(
                id, draft.text(), limits, seed, draft.pinned(), draft.target(), draft.tokenPrice(), draft.trace()));
    }

    private static String id(QuestionDraft draft) {
        String key = draft.key().orElse("");
        if (!key.isEmpty() && !draft.id().isEmpty() && !key.equals(draft.id())) {
            throw new QuestionRefusedException(
                    Refusal.ID_MISMATCH,
                    "The key differs from the id; publish with the id as the key, or without key.");
        }
        String id = draft.id().isEmpty() ? key : draft.id();
        if (id.isEmpty()) {
            throw new QuestionRefusedException(
                    Refusal.ID_MISSING, "There is no id; set \"id\", or publish with a key.");
        }
        if (id.length() > Question.MAX_ID_LENGTH) {
            throw new QuestionRefusedException(
                    Refusal.ID_INVALID,
                    "The id has " + id.length() + " characters; " + Question.MAX_ID_LENGTH + " are allowed.");
        }
        if (id.isBlank() || id.chars().anyMatch(Character::isISOControl)) {
            throw new QuestionRefusedException(
                    Refusal.ID_INVALID, "The id is blank or has control characters; use printable ones.");
        }
        requireWellFormed(id, "id");
        return id;
    }

    private static void requireText(String text) {
        requireWellFormed(text, "text");
        if (text.isBlank()) {
            throw new QuestionRefusedException(
                    Refusal.EMPTY_QUESTION, "There is no question; set \"text\" to what is asked.");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Question.MAX_TEXT_BYTES) {
            throw new QuestionRefusedException(
                    Refusal.QUESTION_TOO_LONG,
                    "The text has " + bytes + " bytes; " + Question.MAX_TEXT_BYTES + " are allowed.");
        }
    }

    private static void requireWellFormed(String text, String field) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new QuestionRefusedException(
                    Refusal.INVALID_UTF8, "\"" + field + "\" has half of a surrogate pair; send well-formed Unicode.");
        }
    }

    private static void requireTarget(OptionalDouble target) {
        if (target.isPresent() && !(target.getAsDouble() > 0 && target.getAsDouble() < 1)) {
            throw new QuestionRefusedException(
                    Refusal.INVALID_TARGET_CONFIDENCE,
                    "\"targetConfidence\" is " + target.getAsDouble()
                            + "; it must be above 0 and below 1, or absent to spend the budget.");
        }
    }

    private static void requirePrice(OptionalDouble price) {
        if (!(price.orElse(0) >= 0) || Double.isInfinite(price.orElse(0))) {
            throw new QuestionRefusedException(
                    Refusal.INVALID_TOKEN_PRICE,
                    "\"tokenPrice\" is " + price.getAsDouble() + "; it must be 0 or more, or absent for the default.");
        }
    }

    private Question withCalibration(Question question) {
        if (question.restsOnConfidence() && !calibrated.getAsBoolean()) {
            throw new QuestionRefusedException(
                    Refusal.CONFIDENCE_NOT_CALIBRATED,
                    "The search is to stop at a confidence, but the calibration has no confidence model; calibrate"
                            + " first, or leave the target out.");
        }
        return question;
    }

    private Limits limits(QuestionDraft draft) {
        int generations = draft.generations().orElse(defaults.generations());
        long tokens = draft.tokens().orElse(defaults.tokens());
        long millis = draft.deadlineMillis().orElse(defaults.deadline().toMillis());
        requirePositive(generations, "budget.generations");
        requirePositive(tokens, "budget.tokens");
        requirePositive(millis, "budget.deadlineMillis");
        return new Limits(generations, tokens, Duration.ofMillis(millis)).cappedBy(caps);
    }

    private static void requirePositive(long value, String field) {
        if (value < 1) {
            throw new QuestionRefusedException(
                    Refusal.BUDGET_NOT_POSITIVE,
                    "\"" + field + "\" is " + value + "; it must be 1 or more, or absent for the default.");
        }
    }

    private static void requireFit(StrategySpec pinned, int generations) {
        pinned.misfit(generations).ifPresent(misfit -> {
            throw new QuestionRefusedException(
                    Refusal.STRATEGY_BEYOND_BUDGET,
                    "The pinned strategy does not fit the budget: " + misfit
                            + "; ask for more generations, or for less of the strategy.");
        });
    }

    /** The first eight bytes of the id's SHA-256: the same id is searched in the same way. */
    private static long seed(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
