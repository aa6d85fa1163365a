package io.reckon.inference.model;

/**
 * What identifies a model.
 *
 * @param name for people and logs
 * @param digest SHA-256 of the weights, lower-case hexadecimal
 * @param parameters how many it has, for the count of floating point operations
 */
public record ModelIdentity(String name, String digest, long parameters) {}
