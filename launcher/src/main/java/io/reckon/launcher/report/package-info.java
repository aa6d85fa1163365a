/** Plain-text tables. */
package io.reckon.launcher.report;
