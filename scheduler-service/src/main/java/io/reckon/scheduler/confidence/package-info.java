/** How likely an answer is right, given its votes, its scores and the difficulty of its question. */
@NullMarked
package io.reckon.scheduler.confidence;

import org.jspecify.annotations.NullMarked;
