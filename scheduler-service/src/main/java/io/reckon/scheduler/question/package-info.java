/** A question at the door: its form, its limits, its identity. */
@NullMarked
package io.reckon.scheduler.question;

import org.jspecify.annotations.NullMarked;
