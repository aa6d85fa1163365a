package io.reckon.launcher.chaos.promise;

import com.google.protobuf.ByteString;
import io.reckon.launcher.chaos.cluster.Node;
import io.reckon.launcher.chaos.history.DeadLetter;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** P6: records that are no questions lie among those that are. Each is refused once, with its reason, and disturbs nobody. */
final class BadRecords implements Promise {
    private static final int NEIGHBOURS = 32;
    private static final int KEYLESS = 8;
    private static final double TAIL = 0.95;
    private static final double MOST_DELAY = 1.5;
    private static final int HUGE = 150_000;
    private static final int DEEP = 5_000;

    private record Bad(String reason, String key, ByteString value) {
        Bad(String reason, String key, String value) {
            this(reason, key, ByteString.copyFromUtf8(value));
        }
    }

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        double before = tailAlone(stage, stage.prefix() + "before-", finding);
        List<Bad> records = records(stage.prefix() + "bad-");
        String neighbours = stage.prefix() + "neighbour-";
        List<Future<RecordMetadata>> sent = askAmong(records, stage, neighbours);
        stage.awaitAnswers(neighbours, finding);
        double after = tailAlone(stage, stage.prefix() + "after-", finding);
        for (int number = 0; number < KEYLESS; number++) {
            stage.publisher().publishWithoutKey(stage.inquirer().question(stage.prefix() + "keyless-", number));
        }
        stage.awaitAnswers(stage.prefix(), finding);
        List<DeadLetter> letters = stage.tape().letters();
        for (int number = 0; number < NEIGHBOURS; number++) {
            requireRefused(records.get(number % records.size()), origin(sent.get(number)), letters, finding);
        }
        for (Node scheduler : stage.cluster().schedulers()) {
            finding.require(scheduler.isReady(), "%s is not ready any more", scheduler.name());
        }
        double usual = Math.max(before, after);
        double disturbed = tail(stage.waits(neighbours));
        return finding.faults(NEIGHBOURS)
                .remark("%d kinds of bad records", records.size())
                .remark(
                        "95 %% of questions answered within %.0f ms before, %.0f ms among them, %.0f ms after",
                        before, disturbed, after)
                .require(disturbed <= MOST_DELAY * usual, "questions beside bad records wait longer");
    }

    /** Waiting time of questions that nothing disturbs. */
    private static double tailAlone(Stage stage, String prefix, Finding finding) throws InterruptedException {
        stage.ask(prefix, NEIGHBOURS);
        stage.awaitAnswers(prefix, finding);
        return tail(stage.waits(prefix));
    }

    private static double tail(LongStream millis) {
        return Quantile.withDefaults().evaluate(millis.asDoubleStream().toArray(), TAIL);
    }

    /** Publishes bad records and questions in turn. */
    private static List<Future<RecordMetadata>> askAmong(List<Bad> records, Stage stage, String prefix) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int number = 0; number < NEIGHBOURS; number++) {
            Bad bad = records.get(number % records.size());
            byte[] key = bad.key().getBytes(StandardCharsets.UTF_8);
            sent.add(stage.publisher().send(key, bad.value().toByteArray()));
            stage.publisher().publish(stage.inquirer().question(prefix, number));
        }
        return sent;
    }

    private static void requireRefused(Bad bad, String origin, List<DeadLetter> letters, Finding finding) {
        List<String> reasons = letters.stream()
                .filter(letter -> letter.origin().equals(origin))
                .map(DeadLetter::reason)
                .toList();
        finding.require(
                reasons.equals(List.of(bad.reason())), "%s was refused as %s, at %s", bad.reason(), reasons, origin);
    }

    private static String origin(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            return sent.get().partition() + "@" + sent.get().offset();
        } catch (ExecutionException refused) {
            throw new KafkaException("a record was not taken", refused.getCause());
        }
    }

    private static List<Bad> records(String id) {
        ByteString illFormed = ByteString.copyFrom(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'});
        String empty = "{\"id\": \"%s\", \"text\": \"\"}".formatted(id);
        return List.of(
                new Bad("EMPTY_RECORD", id, ByteString.EMPTY),
                new Bad("RECORD_TOO_LARGE", id, "x".repeat(HUGE)),
                new Bad("INVALID_UTF8", id, illFormed),
                new Bad("MALFORMED_JSON", id, "{\"id\": "),
                new Bad("MALFORMED_JSON", id, "\u0000\u0001\u0002"),
                new Bad("MALFORMED_JSON", id, "[".repeat(DEEP)),
                new Bad("UNKNOWN_FIELD", id, "{\"id\": \"%s\", \"txet\": \"What is 1 + 1?\"}".formatted(id)),
                new Bad("INVALID_FIELD", id, "{\"id\": \"%s\", \"text\": \"?\", \"seed\": \"one\"}".formatted(id)),
                new Bad("ID_MISMATCH", id, "{\"id\": \"another\", \"text\": \"What is 1 + 1?\"}"),
                new Bad("EMPTY_QUESTION", id, empty),
                new Bad("BUDGET_NOT_POSITIVE", id, "{\"text\": \"?\", \"budget\": {\"generations\": 0}}"));
    }
}
