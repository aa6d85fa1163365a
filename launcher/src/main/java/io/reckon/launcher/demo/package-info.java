/** The demonstration: its questions, its answers and what they show. */
package io.reckon.launcher.demo;
