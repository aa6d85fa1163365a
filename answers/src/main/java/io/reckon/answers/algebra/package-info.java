/**
 * Algebra of short expressions: read, evaluated at fixed points to many digits, told apart by the values.
 *
 * <p>Two expressions are equal where they agree at points that were drawn at random once and for all (Schwartz–Zippel
 * identity testing); nothing is rewritten, so nothing can run away. Bounded by construction: nodes, depth, exponents,
 * factorials and digits all have limits, and beyond them there is no value. See docs/adr/0013.
 */
@NullMarked
package io.reckon.answers.algebra;

import org.jspecify.annotations.NullMarked;
