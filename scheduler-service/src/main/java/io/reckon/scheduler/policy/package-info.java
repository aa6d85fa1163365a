/** What was measured, and the strategy that it recommends for a question. */
@NullMarked
package io.reckon.scheduler.policy;

import org.jspecify.annotations.NullMarked;
