package io.reckon.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to measure.
 *
 * @param sequences numbers of sequences at the same time, 1 to 1024 each, in rising order
 * @param threads threads of one pass, 1 to 256
 * @param time how long each number of sequences is measured
 * @param models folder with the models
 * @param questions questions to ask, at least {@value #LEAST_QUESTIONS}
 */
record BenchPlan(List<Integer> sequences, int threads, Duration time, Path models, List<String> questions) {
    static final int LEAST_QUESTIONS = 64;
    private static final int MOST_SEQUENCES = 1024;
    private static final int MOST_THREADS = 256;

    BenchPlan {
        sequences = sequences.stream().sorted().distinct().toList();
        questions = List.copyOf(questions);
        if (sequences.isEmpty() || sequences.getFirst() < 1 || sequences.getLast() > MOST_SEQUENCES) {
            throw new IllegalArgumentException("sequences must be 1 to " + MOST_SEQUENCES);
        }
        if (threads < 1 || threads > MOST_THREADS || !time.isPositive()) {
            throw new IllegalArgumentException("threads must be 1 to " + MOST_THREADS + ", seconds from 1 up");
        }
        if (questions.size() < LEAST_QUESTIONS) {
            throw new IllegalArgumentException("at least " + LEAST_QUESTIONS + " questions are needed");
        }
    }

    /** The most sequences at the same time. */
    int mostSequences() {
        return Math.max(sequences.getLast(), ConcurrencyGain.QUESTIONS * ConcurrencyGain.SAMPLES);
    }
}
