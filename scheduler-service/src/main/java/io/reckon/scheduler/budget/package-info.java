/** What one question may spend and has spent: generations, tokens, time. */
@NullMarked
package io.reckon.scheduler.budget;

import org.jspecify.annotations.NullMarked;
