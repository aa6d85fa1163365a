/** Edge: Kafka. */
@NullMarked
package io.reckon.startup.kafka;

import org.jspecify.annotations.NullMarked;
