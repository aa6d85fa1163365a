/** Edge: questions and answers on Kafka's topics. */
package io.reckon.launcher.kafka;
