/** What is measured: the strategies that a question may pin, and the policy that chooses among them. */
@NullMarked
package io.reckon.calibration.strategy;

import org.jspecify.annotations.NullMarked;
