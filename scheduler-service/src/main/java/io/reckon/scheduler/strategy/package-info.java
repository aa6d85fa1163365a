/** The ways to spend a question's generations, and the selection of its answer. */
@NullMarked
package io.reckon.scheduler.strategy;

import org.jspecify.annotations.NullMarked;
