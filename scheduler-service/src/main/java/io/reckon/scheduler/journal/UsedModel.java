package io.reckon.scheduler.journal;

/**
 * A model that has brought a result.
 *
 * @param name what it is, for messages
 * @param digest SHA-256 of its weights
 */
record UsedModel(String name, String digest) {}
