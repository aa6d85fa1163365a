/** Edge: the commands that people type. */
@NullMarked
package io.reckon.calibration.command;

import org.jspecify.annotations.NullMarked;
