/** Edge: the gRPC service and the mapping of its messages. */
@NullMarked
package io.reckon.difficulty.grpc;

import org.jspecify.annotations.NullMarked;
