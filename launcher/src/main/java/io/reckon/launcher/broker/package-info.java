/** Edge: a Kafka broker of our own and Reckon's topics. */
package io.reckon.launcher.broker;
