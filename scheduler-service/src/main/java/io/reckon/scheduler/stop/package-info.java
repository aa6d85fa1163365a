/** When a search has seen enough: rules on how the vote stands. */
@NullMarked
package io.reckon.scheduler.stop;

import org.jspecify.annotations.NullMarked;
