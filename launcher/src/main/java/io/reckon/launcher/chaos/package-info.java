/** Edge: breaks a real cluster on purpose, and counts from outside what became of every question. */
package io.reckon.launcher.chaos;
