/** Edge: what Reckon promises, each promise with the faults that try it. */
package io.reckon.launcher.chaos.promise;
