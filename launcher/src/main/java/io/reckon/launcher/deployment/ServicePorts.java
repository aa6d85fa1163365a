package io.reckon.launcher.deployment;

/**
 * The ports of one service, on localhost.
 *
 * @param http health and metrics
 * @param grpc where others call it; unused where a service serves none
 */
public record ServicePorts(int http, int grpc) {}
