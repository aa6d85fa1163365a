/** The checker: what is right in the place of each written line. */
package io.reckon.models.problem.derivation;
