/**
 * Final answers: found in a solution, brought to a canonical form, grouped by key, compared.
 *
 * <p>Everything is immutable, thread-safe, exact (no floating point) and bounded by {@link
 * io.reckon.answers.FinalAnswer#MAX_LENGTH}. The policy for ambiguous notation is in the module's README.
 */
@NullMarked
package io.reckon.answers;

import org.jspecify.annotations.NullMarked;
