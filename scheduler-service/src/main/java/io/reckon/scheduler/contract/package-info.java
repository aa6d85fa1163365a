/** Edge: maps the contracts (protobuf) to the concepts and back. */
@NullMarked
package io.reckon.scheduler.contract;

import org.jspecify.annotations.NullMarked;
