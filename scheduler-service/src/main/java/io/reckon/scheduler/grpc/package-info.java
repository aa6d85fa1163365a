/** Edge: the ports over gRPC, with deadlines and retries. */
@NullMarked
package io.reckon.scheduler.grpc;

import org.jspecify.annotations.NullMarked;
