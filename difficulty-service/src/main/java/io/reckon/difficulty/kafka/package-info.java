/** Edge: calibrations that are published while the service runs. */
@NullMarked
package io.reckon.difficulty.kafka;

import org.jspecify.annotations.NullMarked;
