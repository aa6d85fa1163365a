package io.reckon.inference.engine;

import io.reckon.inference.decoder.KeyValues;

/**
 * A sequence that joins the running batch.
 *
 * @param source keys and values of all its tokens but the newest
 */
record Newcomer(Sequence sequence, KeyValues.Span source) {}
