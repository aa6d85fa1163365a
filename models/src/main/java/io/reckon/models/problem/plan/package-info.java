/** The steps that answer a question. */
package io.reckon.models.problem.plan;
