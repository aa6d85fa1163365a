/** Difficulty quality: how well estimates order and sort the questions. */
@NullMarked
package io.reckon.calibration.evidence.difficulty;

import org.jspecify.annotations.NullMarked;
