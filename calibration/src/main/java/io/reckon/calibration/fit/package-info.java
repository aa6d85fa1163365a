/** Fitting: bin edges, pass-rate prior, outcome model and policy cells, from trials. */
@NullMarked
package io.reckon.calibration.fit;

import org.jspecify.annotations.NullMarked;
