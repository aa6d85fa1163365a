/** What a service checks before it starts, and the one line that says why it did not. */
@NullMarked
package io.reckon.startup;

import org.jspecify.annotations.NullMarked;
