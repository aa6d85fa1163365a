/** Edge: a cluster of real processes that can be hurt, and the cables between them. */
package io.reckon.launcher.chaos.cluster;
