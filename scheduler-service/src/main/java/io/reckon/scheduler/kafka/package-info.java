/** Edge: questions in, answers and refused records out. */
@NullMarked
package io.reckon.scheduler.kafka;

import org.jspecify.annotations.NullMarked;
