/** Labelled questions: what is asked, and the answer that counts as right. */
@NullMarked
package io.reckon.calibration.question;

import org.jspecify.annotations.NullMarked;
