/** Edge: Kafka and the four services as child processes. */
package io.reckon.launcher.deployment;
