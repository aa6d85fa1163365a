/** Edge: the replicas of a service, and which of them gets a call. */
@NullMarked
package io.reckon.scheduler.grpc.pool;

import org.jspecify.annotations.NullMarked;
