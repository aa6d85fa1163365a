/** Evidence: what recorded runs say about choosing strategies by difficulty. */
@NullMarked
package io.reckon.calibration.evidence;

import org.jspecify.annotations.NullMarked;
