/** The commands of the problem generator, and the lines that they read and write. */
package io.reckon.models.command;
