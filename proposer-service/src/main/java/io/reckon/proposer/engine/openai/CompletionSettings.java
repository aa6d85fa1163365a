package io.reckon.proposer.engine.openai;

/**
 * How completions are asked for.
 *
 * @param model name under which the servers serve it
 * @param choices samples of one request, 1 to 128; servers do not all count the tokens of several
 * @param maxTokens tokens to sample where a caller states no cap of its own, at least 1
 */
public record CompletionSettings(String model, int choices, int maxTokens) {
    private static final int MOST_CHOICES = 128;

    public CompletionSettings {
        if (choices < 1 || choices > MOST_CHOICES) {
            throw new IllegalArgumentException("choices must be 1 to " + MOST_CHOICES + ", but is " + choices);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("max-tokens must be at least 1, but is " + maxTokens);
        }
    }

    /**
     * Returns configured settings.
     *
     * @throws IllegalArgumentException naming the key that is out of range
     */
    public static CompletionSettings of(OpenAiConfig config) {
        return new CompletionSettings(config.model().orElse(""), config.choices(), config.maxTokens());
    }
}
