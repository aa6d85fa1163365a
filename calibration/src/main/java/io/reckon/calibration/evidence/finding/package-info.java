/** Findings: which results of the paper the figures reproduce, and which they do not. */
@NullMarked
package io.reckon.calibration.evidence.finding;

import org.jspecify.annotations.NullMarked;
