/**
 * Final answers: found in a solution, brought to a canonical form, grouped by key, compared.
 *
 * <p>Everything is immutable, thread-safe and bounded by {@link io.reckon.answers.FinalAnswer#MAX_LENGTH}; numbers are
 * exact, expressions are told apart by thirty digits. The policy for ambiguous notation is docs/answers.md.
 */
@NullMarked
package io.reckon.answers;

import org.jspecify.annotations.NullMarked;
