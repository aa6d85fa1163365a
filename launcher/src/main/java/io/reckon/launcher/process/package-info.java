/** Child processes that are ready when we say so and gone when we are. */
package io.reckon.launcher.process;
