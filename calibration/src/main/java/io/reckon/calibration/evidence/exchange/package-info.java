/** Exchange of test-time compute with pretraining (Snell et al. 2024, section 7). */
@NullMarked
package io.reckon.calibration.evidence.exchange;

import org.jspecify.annotations.NullMarked;
