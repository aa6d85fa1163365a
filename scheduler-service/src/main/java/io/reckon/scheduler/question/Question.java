package io.reckon.scheduler.question;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.StrategySpec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A question that was accepted.
 *
 * @param id names it, 1 to {@value #MAX_ID_LENGTH} characters
 * @param text 1 byte to {@value #MAX_TEXT_BYTES} bytes of UTF-8, not blank
 * @param limits what may be spent, defaults and caps applied
 * @param seed seed of everything random about its search
 * @param pinned strategy it asks for; empty: the policy chooses
 * @param target confidence at which to stop, in (0, 1); empty: none
 * @param tokenPrice accuracy that a thousand tokens are worth, 0 and up; empty: the service's default
 * @param trace how much of the search its answer shows
 */
public record Question(
        String id,
        String text,
        Limits limits,
        long seed,
        Optional<StrategySpec> pinned,
        OptionalDouble target,
        OptionalDouble tokenPrice,
        Trace trace) {

    public static final int MAX_ID_LENGTH = 128;
    public static final int MAX_TEXT_BYTES = 16 * 1024;

    public Question {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_ID_LENGTH + " characters");
        }
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException("a question has 1 to " + MAX_TEXT_BYTES + " bytes");
        }
        if (!(target.orElse(0.5) > 0 && target.orElse(0.5) < 1)) {
            throw new IllegalArgumentException("a target confidence is above 0 and below 1, not " + target);
        }
        if (!(tokenPrice.orElse(0) >= 0) || Double.isInfinite(tokenPrice.orElse(0))) {
            throw new IllegalArgumentException("a token price is finite and 0 or more, not " + tokenPrice);
        }
    }

    /** Whether its search stops at a confidence, which then has to be a calibrated probability. */
    public boolean restsOnConfidence() {
        return target.isPresent()
                || pinned.filter(spec -> spec instanceof StrategySpec.AdaptiveStop stop
                                && stop.rule() instanceof StopRule.Confidence)
                        .isPresent();
    }
}
