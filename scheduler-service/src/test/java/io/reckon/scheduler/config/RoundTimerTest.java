package io.reckon.scheduler.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Verifier;
import io.reckon.scheduler.strategy.MajorityVote;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundTimerTest {

    private static final Verifier AWAY = call -> {
        throw new CallFailedException(Kind.UNAVAILABLE, "away");
    };

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final RoundTimer rounds = new RoundTimer(registry);

    @Test
    void timesEachRoundOfASearch() {
        Proposer model = new ScriptedProposer(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, new Ledger());
        Proposer slow = call -> {
            clock.add(Duration.ofMillis(40));
            return model.propose(call);
        };

        new MajorityVote()
                .run(
                        Searches.search(
                                Searches.budget(Searches.generations(4)),
                                rounds.timedProposer(slow),
                                rounds.timedVerifier(AWAY)),
                        4,
                        List.of());

        Timer timer = registry.get("tts.round").tag("service", "proposer").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
        // nothing was waited for, so that all of it is the scheduler's
        Timer overhead =
                registry.get("tts.round.overhead").tag("service", "proposer").timer();
        assertThat(overhead.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
    }

    @Test
    void timesRoundsThatFailToo() {
        Verifier timed = rounds.timedVerifier(AWAY);

        assertThatThrownBy(() -> timed.score(null)).hasMessage("away");

        assertThat(registry.get("tts.round").tag("service", "verifier").timer().count())
                .isEqualTo(1);
    }
}
