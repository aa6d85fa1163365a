/** Edge: typed configuration, wiring and health. */
@NullMarked
package io.reckon.difficulty.config;

import org.jspecify.annotations.NullMarked;
