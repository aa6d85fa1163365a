/** The families of problems: each drafts a plan together with the facts that its question tells. */
package io.reckon.models.problem.family;
