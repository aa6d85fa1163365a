package io.reckon.calibration.evidence;

import java.util.List;
import java.util.SortedMap;

/**
 * What the evidence rests on.
 *
 * @param questions how many
 * @param digest SHA-256 of their file, lower-case hexadecimal
 * @param calibration id of the calibration whose bins and policy table are used
 * @param folders where the raw results lie
 * @param missing trials that an incomplete cell lacks, by its name
 * @param binSizes questions in each oracle bin, easiest first
 * @param resamples of the bootstrap
 * @param seed of the bootstrap and of the folds
 */
public record Source(
        int questions,
        String digest,
        String calibration,
        List<String> folders,
        SortedMap<String, Integer> missing,
        List<Integer> binSizes,
        int resamples,
        long seed) {

    /** Copies the lists. */
    public Source {
        folders = List.copyOf(folders);
        binSizes = List.copyOf(binSizes);
    }
}
