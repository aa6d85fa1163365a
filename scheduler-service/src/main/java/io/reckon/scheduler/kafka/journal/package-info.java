/** Edge: the journal on its topic: one transactional producer for each partition, and what is restored of it. */
@NullMarked
package io.reckon.scheduler.kafka.journal;

import org.jspecify.annotations.NullMarked;
