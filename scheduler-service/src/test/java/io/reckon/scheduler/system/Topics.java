package io.reckon.scheduler.system;

import java.util.List;
import java.util.Map;

/**
 * The topics of one scheduler under test.
 *
 * @param name tells them from those of others
 */
record Topics(String name) {

    String questions() {
        return "questions-" + name;
    }

    String answers() {
        return "answers-" + name;
    }

    String deadLetters() {
        return "questions.dlq-" + name;
    }

    String policies() {
        return "policies-" + name;
    }

    List<String> all() {
        return List.of(questions(), answers(), deadLetters(), policies());
    }

    /** Settings of a scheduler that uses these. */
    Map<String, String> settings() {
        return Map.of(
                "mp.messaging.incoming.questions.topic", questions(),
                "mp.messaging.incoming.questions.group.id", "scheduler-" + name,
                "mp.messaging.outgoing.answers.topic", answers(),
                "mp.messaging.outgoing.dead-letters.topic", deadLetters(),
                "mp.messaging.incoming.policies.topic", policies());
    }
}
