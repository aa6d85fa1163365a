package io.reckon.launcher.bench.scheduler;

import io.reckon.launcher.chaos.measurement.Crowd;
import io.reckon.launcher.chaos.measurement.Durability;
import java.util.List;

/**
 * What was measured.
 *
 * @param durability rounds and throughput without and with the journal, under each condition
 * @param crowd many questions in one scheduler
 */
record SchedulerFigures(List<Durability> durability, Crowd.Figures crowd) {
    SchedulerFigures {
        durability = List.copyOf(durability);
    }
}
