package io.reckon.scheduler.journal;

import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Recovery;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripted models that know the results of their calls by name, for as long as they live. */
final class SurvivingServices {

    private final Ledger ledger = new Ledger();
    private final Proposer proposer;
    private final Verifier verifier;
    private final Map<String, Object> results = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private boolean hasForgotten;

    SurvivingServices(Tokens counting) {
        this.proposer = new ScriptedProposer(counting, Faults.NONE, ledger);
        this.verifier = new ScriptedVerifier(counting, Faults.NONE, ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Names of the calls that were carried out, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** Loses what is known of earlier calls, as a service does that is started anew. */
    void forget() {
        results.clear();
        hasForgotten = true;
    }

    private <T> Recovery<T> recovery(@Nullable T result) {
        if (result != null) {
            return new Recovery.Known<>(result);
        }
        return hasForgotten ? new Recovery.Lost<>() : new Recovery.NeverMade<>();
    }

    /** The proposer as a process with this plan sees it. */
    Proposer proposer(Crash.Plan plan, int[] made) {
        return new Proposer() {
            @Override
            public Proposal propose(ProposeCall call) {
                int place = ++made[0];
                plan.at(place, Crash.Moment.BEFORE_WORK);
                Proposal proposal = proposer.propose(call);
                calls.add(call.context().callId());
                results.put(call.context().callId(), proposal);
                plan.at(place, Crash.Moment.AFTER_WORK);
                return proposal;
            }

            @Override
            public Recovery<Proposal> recover(ProposeCall call, Departure departure) {
                return recovery((Proposal) results.get(call.context().callId()));
            }
        };
    }

    /** The verifier as a process with this plan sees it. */
    Verifier verifier(Crash.Plan plan, int[] made) {
        return new Verifier() {
            @Override
            public Scores score(ScoreCall call) {
                int place = ++made[0];
                plan.at(place, Crash.Moment.BEFORE_WORK);
                Scores scores = verifier.score(call);
                calls.add(call.context().callId());
                results.put(call.context().callId(), scores);
                plan.at(place, Crash.Moment.AFTER_WORK);
                return scores;
            }

            @Override
            public Recovery<Scores> recover(ScoreCall call, Departure departure) {
                return recovery((Scores) results.get(call.context().callId()));
            }
        };
    }
}
