/** Edge: translation between trials and the messages of the public contracts. */
@NullMarked
package io.reckon.calibration.contract;

import org.jspecify.annotations.NullMarked;
