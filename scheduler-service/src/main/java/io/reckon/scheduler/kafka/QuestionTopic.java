package io.reckon.scheduler.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.reckon.scheduler.config.SchedulerConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** The topic of questions: takes in as many records at once as are allowed, and lets Kafka wait with the others. */
@Singleton
final class QuestionTopic {

    private static final Logger LOG = Logger.getLogger(QuestionTopic.class);

    private final Multi<Message<byte[]>> records;
    private final Desk desk;
    private final Workers workers;
    private final SchedulerConfig.Intake intake;

    QuestionTopic(
            @Channel("questions") Multi<Message<byte[]>> records,
            QuestionDesk desk,
            JournaledDesk journaled,
            Workers workers,
            SchedulerConfig config) {
        this.records = records;
        this.desk = config.journal().enabled() ? journaled : desk;
        this.workers = workers;
        this.intake = config.intake();
    }

    void start(@Observes StartupEvent event) {
        records.onItem()
                .transformToUni(message -> Uni.createFrom()
                        .completionStage(workers.start(place -> desk.handle(QuestionRecord.of(message), place))))
                .merge(intake.inFlight())
                .subscribe()
                .with(
                        ignored -> LOG.trace("Record done"),
                        failure -> LOG.fatalf(failure, "No further question is read: restart the scheduler"));
    }

    /** Runs before the connections to Kafka and the services are closed, so that running searches can finish. */
    void stop(@Observes ShutdownEvent event) {
        workers.drain(intake.drain());
    }
}
