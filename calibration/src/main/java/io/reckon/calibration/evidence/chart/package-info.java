/** Edge: charts by XChart, written as SVG by Batik. */
@NullMarked
package io.reckon.calibration.evidence.chart;

import org.jspecify.annotations.NullMarked;
