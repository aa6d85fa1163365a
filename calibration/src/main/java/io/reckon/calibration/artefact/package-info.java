/** Edge: the calibration artefact on disk. */
@NullMarked
package io.reckon.calibration.artefact;

import org.jspecify.annotations.NullMarked;
