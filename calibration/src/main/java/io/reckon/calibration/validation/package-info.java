/** Cross-validation: what choosing strategies by difficulty reaches on questions that had no part in the choice. */
@NullMarked
package io.reckon.calibration.validation;

import org.jspecify.annotations.NullMarked;
