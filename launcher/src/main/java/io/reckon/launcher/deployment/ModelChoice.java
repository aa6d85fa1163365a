package io.reckon.launcher.deployment;

import java.nio.file.Path;

/**
 * What the proposer and the verifier run on.
 *
 * @param engine kind of engine
 * @param folder models and their calibration
 */
public record ModelChoice(Engine engine, Path folder) {}
