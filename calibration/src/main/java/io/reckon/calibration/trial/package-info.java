/** Trials: one question asked once, with one strategy and budget; how they are asked, collected and kept. */
@NullMarked
package io.reckon.calibration.trial;

import org.jspecify.annotations.NullMarked;
