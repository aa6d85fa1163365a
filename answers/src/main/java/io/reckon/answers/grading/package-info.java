/** Files of answers and references: which are equal, by which rule, and how many. */
@NullMarked
package io.reckon.answers.grading;

import org.jspecify.annotations.NullMarked;
