/** The wording: phrase pools, lexicon, labels, and the vocabulary that follows from them. */
package io.reckon.models.problem.phrase;
