/** Curves: accuracy against cost, what one strategy saves against another, and what choosing by difficulty reaches. */
@NullMarked
package io.reckon.calibration.evidence.curve;

import org.jspecify.annotations.NullMarked;
