/** Wrong derivations for training verifiers, modelled on what language models get wrong. */
package io.reckon.models.problem.corruption;
