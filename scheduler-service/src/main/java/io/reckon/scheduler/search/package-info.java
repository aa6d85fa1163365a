/** One search as a strategy sees it: rounds of calls of the ports, each within the budget. */
@NullMarked
package io.reckon.scheduler.search;

import org.jspecify.annotations.NullMarked;
