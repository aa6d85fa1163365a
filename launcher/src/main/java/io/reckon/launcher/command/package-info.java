/** Edge: the command line. */
package io.reckon.launcher.command;
