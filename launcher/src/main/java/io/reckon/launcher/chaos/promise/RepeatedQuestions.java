package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.proto.question.v1.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** P7: a question is published a hundred times at once, again when it is answered, and then another one with its id. */
final class RepeatedQuestions implements Promise {
    private static final int QUESTIONS = 4;
    private static final int AT_ONCE = 100;
    private static final int AFTERWARDS = 5;

    @Override
    public Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException {
        Finding finding = new Finding();
        stage.ask(stage.prefix(), QUESTIONS);
        for (int number = 0; number < QUESTIONS; number++) {
            send(stage, stage.inquirer().question(stage.prefix(), number), AT_ONCE - 1);
        }
        stage.awaitAnswers(stage.prefix(), finding);
        for (int number = 0; number < QUESTIONS; number++) {
            Question question = stage.inquirer().question(stage.prefix(), number);
            send(stage, question, AFTERWARDS);
            send(stage, question.toBuilder().setText("Another question").build(), 1);
        }
        // whoever comes behind the repetitions in a partition is answered after they were looked at
        stage.ask(stage.prefix() + "behind-", 4 * QUESTIONS);
        stage.awaitAnswers(stage.prefix() + "behind-", finding);
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            expected.add(stage.prefix() + number + " CONFLICT");
        }
        List<String> letters = stage.tape().letters().stream()
                .filter(letter -> letter.key().startsWith(stage.prefix()))
                .map(letter -> letter.key() + " " + letter.reason())
                .sorted()
                .toList();
        return finding.faults(QUESTIONS * (AT_ONCE - 1 + AFTERWARDS + 1))
                .require(letters.equals(expected), "refused were %s, not %s", letters, expected);
    }

    private static void send(Stage stage, Question question, int times) throws InterruptedException {
        byte[] key = question.getId().getBytes(StandardCharsets.UTF_8);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            sent.add(stage.publisher().send(key, Publisher.json(question)));
        }
        for (Future<RecordMetadata> record : sent) {
            try {
                record.get();
            } catch (ExecutionException refused) {
                throw new KafkaException("a record was not taken", refused.getCause());
            }
        }
    }
}
