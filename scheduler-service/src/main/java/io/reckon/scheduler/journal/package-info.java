/** What a search has done, kept so that another process can go on with it: records, replay, and who may work on what. */
@NullMarked
package io.reckon.scheduler.journal;

import org.jspecify.annotations.NullMarked;
