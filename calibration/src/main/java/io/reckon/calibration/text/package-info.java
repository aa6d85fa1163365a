/** What the text of a question says about its pass rate. */
@NullMarked
package io.reckon.calibration.text;

import org.jspecify.annotations.NullMarked;
