/** Right or wrong: answers compared with references. */
@NullMarked
package io.reckon.calibration.grading;

import org.jspecify.annotations.NullMarked;
