package io.reckon.launcher.command;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.AnswerText;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.option.PositiveNumber;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.Strategy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one question. */
@Command(name = "ask", description = "Ask one question and print its answer, the solution and what was spent.")
final class AskCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
    private String text;

    @Option(
            names = "--budget",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "Generations that may be spent (default: the scheduler's).")
    private Optional<Integer> budget = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "Pin the strategy: ${COMPLETION-CANDIDATES} (default: the policy chooses).")
    private Optional<Strategy> strategy = Optional.empty();

    @Option(names = "--seed", paramLabel = "SEED", description = "Seed of the search (default: another one each time).")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private TargetOption target;

    @Mixin
    private SystemOptions system;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        Question question = question();
        if (strategy.isEmpty()) {
            system.requirePolicy();
        }
        List<Answer> answers = new ArrayList<>();
        try (RunningSystem running = system.open();
                Exchange exchange = Exchange.open(running.bootstrapServers())) {
            new Conversation(exchange, running.liveness(), PATIENCE).ask(List.of(question), answers::add);
        }
        Answer answer = answers.getFirst();
        AnswerText.lines(answer).forEach(System.out::println);
        return answer.outcome() == Outcome.ANSWERED ? 0 : 1;
    }

    private Question question() {
        try {
            return new Question(
                    "ask-" + RunName.random(),
                    text,
                    budget.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    strategy,
                    seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                    target.confidence(),
                    Optional.empty());
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage(), invalid);
        }
    }
}
