package io.reckon.scheduler.question;

import io.reckon.scheduler.strategy.StrategySpec;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A question as it was published, not validated.
 *
 * @param key key of its record, if it has one
 * @param id its id; may be empty
 * @param text its text
 * @param generations generations it asks for
 * @param tokens tokens it asks for
 * @param deadlineMillis time it asks for
 * @param seed its seed
 * @param pinned strategy it asks for
 * @param target confidence at which it wants to stop
 * @param tokenPrice accuracy that a thousand tokens are worth to it
 * @param trace how much of the search its answer shows
 */
public record QuestionDraft(
        Optional<String> key,
        String id,
        String text,
        OptionalInt generations,
        OptionalLong tokens,
        OptionalLong deadlineMillis,
        OptionalLong seed,
        Optional<StrategySpec> pinned,
        OptionalDouble target,
        OptionalDouble tokenPrice,
        Trace trace) {}
