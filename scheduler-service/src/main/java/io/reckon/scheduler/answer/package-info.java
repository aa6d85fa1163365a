/** From an accepted question to its one terminal answer. */
@NullMarked
package io.reckon.scheduler.answer;

import org.jspecify.annotations.NullMarked;
