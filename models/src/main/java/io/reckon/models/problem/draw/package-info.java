/** Seeded random choices and the size of numbers. */
package io.reckon.models.problem.draw;
