/** A file of questions answered line by line. */
package io.reckon.launcher.file;
