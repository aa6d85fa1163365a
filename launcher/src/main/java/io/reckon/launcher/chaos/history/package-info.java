/** Edge: what was published, what was answered and what was spent, and whether that is as promised. */
package io.reckon.launcher.chaos.history;
