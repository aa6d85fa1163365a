/**
 * Grade-school word problems with exact derivations, drawn from seeded streams.
 *
 * <p>A {@link io.reckon.models.problem.family.Family} drafts plan and facts, the split decides whether the draft counts, and a
 * {@link io.reckon.models.problem.phrase.Narrator} puts it into words.
 */
package io.reckon.models.problem;
