/** What rounds of a search take and what the journal costs, while nothing is broken. */
package io.reckon.launcher.chaos.measurement;
