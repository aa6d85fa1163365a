/** What a person sees while something takes long. */
package io.reckon.launcher.progress;
