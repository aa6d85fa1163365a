package io.reckon.launcher.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.QuestionFile;
import io.reckon.launcher.question.StratifiedChoice;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The images that are deployed, in containers of their own; where there is no Docker, or no images, it says so and does not run. */
class ImagesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Checkout CHECKOUT = Checkout.current();
    private static final int QUESTIONS = 24;
    private static final int BEFORE_THE_KILL = 6;

    private static ContainerDeployment deployment;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> obstacle = ContainerDeployment.obstacle();
        obstacle.ifPresent(reason -> System.out.println("ImagesIT does not run: " + reason));
        assumeTrue(obstacle.isEmpty(), () -> "does not run: " + obstacle.orElseThrow());
        deployment = ContainerDeployment.start(CHECKOUT, 2);
    }

    @AfterAll
    static void stop() {
        if (deployment != null) {
            deployment.close();
        }
    }

    @Test
    void aProposerThatIsKilledMidWayTakesNoAnswerWithIt() throws Exception {
        List<Question> questions = questions();
        List<Answer> answers = new ArrayList<>();
        List<Long> callsBeforeTheKill = new ArrayList<>();
        try (Exchange exchange = Exchange.open(deployment.bootstrapServers())) {
            new Conversation(exchange, () -> {}, PATIENCE).ask(questions, answer -> {
                answers.add(answer);
                if (answers.size() == BEFORE_THE_KILL) {
                    callsBeforeTheKill.addAll(kill());
                }
            });
        }
        assertThat(callsBeforeTheKill)
                .hasSize(2)
                .allSatisfy(calls -> assertThat(calls).isPositive());
        assertThat(answers)
                .hasSize(QUESTIONS)
                .noneMatch(Answer::isOverBudget)
                .allSatisfy(answer -> assertThat(answer.outcome()).isIn(Outcome.ANSWERED, Outcome.NO_ANSWER));
        assertThat(deployment.callsOfProposer(1)).isGreaterThan(callsBeforeTheKill.getLast());
    }

    /** Kills the first proposer; returns what each had done by then. */
    private static List<Long> kill() {
        try {
            List<Long> calls = List.of(deployment.callsOfProposer(0), deployment.callsOfProposer(1));
            deployment.killProposer(0);
            return calls;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the proposers are not there", e);
        }
    }

    private static List<Question> questions() throws IOException {
        List<LabelledQuestion> pool =
                QuestionFile.readLabelled(CHECKOUT.models().resolve("questions/test.jsonl"));
        List<LabelledQuestion> chosen = StratifiedChoice.choose(pool, QUESTIONS, 1);
        return IntStream.range(0, chosen.size())
                .mapToObj(place ->
                        Question.of("image-" + place, chosen.get(place).text()).withGenerations(8))
                .toList();
    }
}
