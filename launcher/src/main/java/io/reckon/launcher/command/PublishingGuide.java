package io.reckon.launcher.command;

import io.reckon.launcher.broker.Topics;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.QuestionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Says how to publish questions and read answers, in command lines that work as they are. */
final class PublishingGuide {
    private static final String ANY_QUESTION =
            "Anna has 12 apples. Anna gets 5 from Bob. How many apples does Anna have now?";

    private PublishingGuide() {}

    static List<String> of(String bootstrapServers, Path testQuestions) {
        String tools = "%s -cp '%s'"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Checkout.current().root().resolve("launcher/target/lib/*"));
        String question = "{\"id\": \"my-1\", \"text\": \"%s\", \"budget\": {\"generations\": 16}}"
                .formatted(example(testQuestions));
        return List.of(
                "",
                "Publish a question with kcat:",
                "  echo '%s' | kcat -P -b %s -t %s".formatted(question, bootstrapServers, Topics.QUESTIONS),
                "or with Kafka's console producer (kafka-console-producer.sh where Kafka is installed):",
                "  echo '%s' | %s org.apache.kafka.tools.ConsoleProducer --bootstrap-server %s --topic %s"
                        .formatted(question, tools, bootstrapServers, Topics.QUESTIONS),
                "Read the answers:",
                "  kcat -C -b %s -t %s".formatted(bootstrapServers, Topics.ANSWERS),
                "  %s org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server %s --topic %s --from-beginning"
                        .formatted(tools, bootstrapServers, Topics.ANSWERS));
    }

    /** A short one that the embedded models can answer and that needs no quoting in a shell or in JSON. */
    private static String example(Path testQuestions) {
        try {
            return QuestionFile.readLabelled(testQuestions).stream()
                    .map(LabelledQuestion::text)
                    .filter(text -> text.chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\'))
                    .min(Comparator.comparingInt(String::length))
                    .orElse(ANY_QUESTION);
        } catch (IOException absent) {
            return ANY_QUESTION;
        }
    }
}
