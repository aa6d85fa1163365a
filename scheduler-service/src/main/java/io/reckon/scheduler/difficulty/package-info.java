/** How hard a question is for the deployed proposer. */
@NullMarked
package io.reckon.scheduler.difficulty;

import org.jspecify.annotations.NullMarked;
