/** One budget that several questions share: who gets the next unit of compute. */
@NullMarked
package io.reckon.scheduler.sharing;

import org.jspecify.annotations.NullMarked;
