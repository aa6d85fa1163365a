package io.reckon.calibration.trial;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a channel when the first question is asked: a run whose results are all recorded needs no deployment. */
public final class DeferredChannel implements QuestionChannel {

    private final Supplier<QuestionChannel> opening;
    private @Nullable QuestionChannel channel;

    /** @param opening opens the channel; its failure is that of the first question */
    public DeferredChannel(Supplier<QuestionChannel> opening) {
        this.opening = opening;
    }

    @Override
    public void ask(Ask ask) {
        if (channel == null) {
            channel = opening.get();
        }
        channel.ask(ask);
    }

    @Override
    public List<Reply> poll(Duration patience) {
        return channel == null ? List.of() : channel.poll(patience);
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.close();
        }
    }
}
