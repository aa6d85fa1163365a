package io.reckon.calibration.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A deployment in memory: answers each trial by a function of it, out of order, and counts what is in flight. */
public final class ScriptedDeployment implements QuestionChannel {

    private final Function<Trial, TrialAnswer> script;
    private final Function<Trial, Models> models;
    private final List<Ask> asks = new ArrayList<>();
    private final List<Ask> open = new ArrayList<>();
    private final Random order = new Random(1);
    private int mostInFlight;

    public ScriptedDeployment(Function<Trial, TrialAnswer> script) {
        this(script, trial -> Models.NONE);
    }

    public ScriptedDeployment(Function<Trial, TrialAnswer> script, Function<Trial, Models> models) {
        this.script = script;
        this.models = models;
    }

    @Override
    public void ask(Ask ask) {
        asks.add(ask);
        open.add(ask);
        mostInFlight = Math.max(mostInFlight, open.size());
    }

    /** Answers about half of the open questions, some twice, and one that nobody asked here. */
    @Override
    public List<Reply> poll(Duration patience) {
        Collections.shuffle(open, order);
        List<Reply> replies = new ArrayList<>();
        for (Ask ask : List.copyOf(open.subList(0, (open.size() + 1) / 2))) {
            Reply reply = new Reply(ask.id(), script.apply(ask.trial()), models.apply(ask.trial()));
            replies.add(reply);
            if (order.nextInt(10) == 0) {
                replies.add(reply);
            }
            open.remove(ask);
        }
        replies.add(new Reply("somebody-elses", Fixtures.answered("9"), Models.NONE));
        return replies;
    }

    @Override
    public void close() {
        open.clear();
    }

    /** Questions asked so far. */
    public int asked() {
        return asks.size();
    }

    /** What was asked so far, in order. */
    public List<Ask> asks() {
        return List.copyOf(asks);
    }

    /** Most questions that were unanswered at once. */
    public int mostInFlight() {
        return mostInFlight;
    }
}
