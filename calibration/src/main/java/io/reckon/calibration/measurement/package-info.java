/** Measurement: strategies side by side, with intervals and paired differences. */
@NullMarked
package io.reckon.calibration.measurement;

import org.jspecify.annotations.NullMarked;
