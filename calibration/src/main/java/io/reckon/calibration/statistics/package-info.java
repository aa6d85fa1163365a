/** Intervals: of shares, and of paired differences. */
@NullMarked
package io.reckon.calibration.statistics;

import org.jspecify.annotations.NullMarked;
