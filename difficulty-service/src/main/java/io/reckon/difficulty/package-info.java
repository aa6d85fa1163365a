/**
 * Difficulty of a question: the posterior over its pass rate, and the five bins that part the pass rates.
 *
 * <p>Plain Java; protobuf, gRPC and Quarkus stay in the packages below.
 */
@NullMarked
package io.reckon.difficulty;

import org.jspecify.annotations.NullMarked;
