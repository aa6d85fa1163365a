package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.kafka.KafkaQuestionChannel;
import io.reckon.calibration.kafka.Topics;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.trial.Collector;
import io.reckon.calibration.trial.DeferredChannel;
import io.reckon.calibration.trial.QuestionChannel;
import io.reckon.calibration.trial.TrialLog;
import io.reckon.calibration.trial.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/** A deployment and a work folder, opened for one run. */
final class Session implements AutoCloseable {

    private final WorkFolder folder;
    private final QuestionChannel channel;
    private final TrialLog log;
    private final Bench bench;

    private Session(WorkFolder folder, QuestionChannel channel, Collector.Settings settings) {
        this.folder = folder;
        this.channel = channel;
        this.log = TrialLog.open(folder.trials());
        this.bench =
                new Bench(new Collector(channel, log, settings, InstantSource.system()), log, new ConsoleProgress());
    }

    /**
     * Opens both; the deployment once something is asked that the folder does not know.
     *
     * @param models digests of the models, where known; else empty
     * @throws CalibrationException if the deployment cannot be reached, or the folder belongs to another run
     */
    static Session open(RunOptions options, String questionsDigest, String models) {
        WorkFolder.Identity identity =
                new WorkFolder.Identity(questionsDigest, options.seed, options.deadlineSeconds, models);
        WorkFolder folder = WorkFolder.open(options.work == null ? newFolder() : options.work, identity);
        String run = "calibration-" + UUID.randomUUID();
        return new Session(
                folder,
                new DeferredChannel(() -> channel(options)),
                new Collector.Settings(run, options.inFlight, options.deadline()));
    }

    Bench bench() {
        return bench;
    }

    Path rawResults() {
        return folder.trials();
    }

    @Override
    public void close() {
        log.close();
        channel.close();
    }

    private static QuestionChannel channel(RunOptions options) {
        if (options.bootstrapServers == null) {
            throw new CalibrationException("set --bootstrap-servers to the Kafka of a deployment"
                    + (options.recorded ? ", or leave --recorded out: results are missing in " + options.work : ""));
        }
        return KafkaQuestionChannel.open(options.bootstrapServers, Topics.DEFAULT);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("reckon-trials-");
        } catch (IOException e) {
            throw new CalibrationException("cannot make a folder for raw results: " + e, e);
        }
    }
}
