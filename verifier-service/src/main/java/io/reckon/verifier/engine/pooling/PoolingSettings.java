package io.reckon.verifier.engine.pooling;

/**
 * How a pooling model is asked.
 *
 * @param model name under which the servers serve it
 * @param format what it reads and answers
 * @param batch texts of one request at most, 1 to 1024
 */
public record PoolingSettings(String model, FormatName format, int batch) {
    private static final int MOST_TEXTS = 1024;

    public PoolingSettings {
        if (batch < 1 || batch > MOST_TEXTS) {
            throw new IllegalArgumentException("batch must be 1 to " + MOST_TEXTS + ", but is " + batch);
        }
    }

    /**
     * Returns configured settings.
     *
     * @throws IllegalArgumentException naming the key that is out of range
     */
    public static PoolingSettings of(PoolingConfig config) {
        return new PoolingSettings(config.model().orElse(""), config.format(), config.batch());
    }
}
