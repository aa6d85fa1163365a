/** What the scheduler adds to the work of the services. */
package io.reckon.launcher.bench.scheduler;
