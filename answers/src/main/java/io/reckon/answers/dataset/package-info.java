/** Lines of question data sets as they are published: GSM8K, MATH, and our own. */
@NullMarked
package io.reckon.answers.dataset;

import org.jspecify.annotations.NullMarked;
