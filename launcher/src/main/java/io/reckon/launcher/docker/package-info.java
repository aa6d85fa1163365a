/** Edge: images of the services, built by the program {@code docker}. */
package io.reckon.launcher.docker;
