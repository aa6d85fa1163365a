package io.reckon.proposer.engine.openai;

import io.reckon.inference.remote.RemoteObserver;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.remote.RemoteSettings.Limits;
import io.reckon.inference.remote.RemoteSettings.Stated;
import io.reckon.proposer.proposal.Generator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Generators over the servers of the tests. */
final class Servers {
    private Servers() {}

    static Generator generator(int choices, URI... endpoints) {
        return generator(remote(Duration.ofSeconds(20), endpoints), choices);
    }

    static Generator generator(RemoteSettings remote, int choices) {
        return generator(remote, choices, RemoteObserver.none());
    }

    static Generator generator(RemoteSettings remote, int choices, RemoteObserver observer) {
        CompletionSettings settings = new CompletionSettings(remote.model(), choices, 60);
        return OpenAiGenerator.open(remote, settings, ChatPrompts.writer(), observer, Clock.systemUTC());
    }

    static RemoteSettings remote(Duration timeout, URI... endpoints) {
        return new RemoteSettings(
                List.of(endpoints),
                ScriptedCompletionServer.MODEL,
                Optional.empty(),
                new Stated(OptionalLong.of(1_000_000), OptionalInt.empty()),
                new Limits(64, timeout, Duration.ofSeconds(5), Duration.ofMillis(50)));
    }
}
