package io.reckon.scheduler.search;

import java.time.Instant;

/**
 * What every call of a port carries.
 *
 * @param callId names the call: {@code <question id>/<call number>}
 * @param questionId id of the question
 * @param question text of the question
 * @param deadline instant by which the call must have returned
 */
public record CallContext(String callId, String questionId, String question, Instant deadline) {}
