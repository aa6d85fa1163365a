/** Values of options, as people write them. */
package io.reckon.launcher.option;
