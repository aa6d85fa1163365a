/** What sampling strategies would have reached with smaller budgets, derived from one run with the largest. */
@NullMarked
package io.reckon.calibration.derived;

import org.jspecify.annotations.NullMarked;
