/** Edge: the calibration artefact on disk. */
@NullMarked
package io.reckon.difficulty.calibration;

import org.jspecify.annotations.NullMarked;
