/** Edge: typed configuration and wiring. */
@NullMarked
package io.reckon.scheduler.config;

import org.jspecify.annotations.NullMarked;
