/**
 * Calibration: measures strategies on labelled questions, and fits difficulty bins and policy.
 *
 * <p>Knows a deployment by its Kafka topics only, so that it works against any, on one machine or many.
 */
@NullMarked
package io.reckon.calibration;

import org.jspecify.annotations.NullMarked;
