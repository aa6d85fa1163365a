/** Edge: the channel to a deployment through Kafka. */
@NullMarked
package io.reckon.calibration.kafka;

import org.jspecify.annotations.NullMarked;
