package io.reckon.launcher.docker;

/**
 * An image that was built.
 *
 * @param name with its tag
 * @param id digest of its configuration
 * @param bytes size of all its layers
 */
public record ServiceImage(String name, String id, long bytes) {}
