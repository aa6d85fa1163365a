/** Edge: the evidence as a page, as Markdown and as CSV. */
@NullMarked
package io.reckon.calibration.evidence.page;

import org.jspecify.annotations.NullMarked;
