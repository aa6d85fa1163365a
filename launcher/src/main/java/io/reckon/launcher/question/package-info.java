/** Questions to ask, from files and from people. */
package io.reckon.launcher.question;
