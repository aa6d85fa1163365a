package io.reckon.scheduler.search;

/**
 * How searches call the models.
 *
 * @param temperature of the proposer, 0 to 2
 * @param topP nucleus of the proposer, in (0, 1]
 * @param solutionTokens tokens of one solution at most, 1 and up
 * @param stepTokens tokens of one step at most, 1 and up
 * @param promptOverheadTokens tokens at most that a service adds to the text it is sent (special tokens, template), for
 *     each sequence, 0 and up
 */
public record SearchSettings(
        double temperature, double topP, int solutionTokens, int stepTokens, int promptOverheadTokens) {

    public SearchSettings {
        if (solutionTokens < 1 || stepTokens < 1 || promptOverheadTokens < 0) {
            throw new IllegalArgumentException("token caps must be positive");
        }
    }
}
