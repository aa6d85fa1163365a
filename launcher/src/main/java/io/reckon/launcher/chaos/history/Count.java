package io.reckon.launcher.chaos.history;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Status;
import java.util.List;
import java.util.Map;

/**
 * What the checker finds about some questions.
 *
 * @param accepted questions that the brokers took; those of unknown fate where they were answered
 * @param terminal accepted questions with an answer
 * @param duplicates answers beyond the first of their question
 * @param overBudget questions on which more tokens were spent than allowed, by the ledgers or by their answer
 * @param failed questions with the status FAILED
 */
public record Count(int accepted, int terminal, int duplicates, int overBudget, int failed) {
    /** Nothing to count. */
    public static final Count NONE = new Count(0, 0, 0, 0, 0);

    /** Counts the questions whose id begins like this. */
    public static Count of(String prefix, Publisher publisher, Tape tape, TokenLedger ledger) {
        Map<String, Long> spent = ledger.of(prefix).tokensByQuestion();
        Count count = NONE;
        for (Map.Entry<String, Publisher.Sent> sent : publisher.history(prefix).entrySet()) {
            List<Answer> answers =
                    tape.answers(sent.getKey()).stream().map(Tape.Heard::answer).toList();
            count = count.plus(of(sent.getValue(), answers, spent.getOrDefault(sent.getKey(), 0L)));
        }
        return count;
    }

    static Count of(Publisher.Sent sent, List<Answer> answers, long spent) {
        boolean isAnswered = !answers.isEmpty();
        boolean isAccepted = sent.fate() == Fate.TAKEN || isAnswered;
        long budget = sent.question().getBudget().getTokens();
        boolean isOver = spent > budget || answers.stream().anyMatch(answer -> tokens(answer) > budget);
        boolean isFailed = answers.stream().anyMatch(answer -> answer.getStatus() == Status.STATUS_FAILED);
        return new Count(
                isAccepted ? 1 : 0,
                isAnswered ? 1 : 0,
                Math.max(0, answers.size() - 1),
                isOver ? 1 : 0,
                isFailed ? 1 : 0);
    }

    private static long tokens(Answer answer) {
        return answer.getSpent().getProposerPromptTokens()
                + answer.getSpent().getProposerGeneratedTokens()
                + answer.getSpent().getVerifierTokens();
    }

    private Count plus(Count other) {
        return new Count(
                accepted + other.accepted,
                terminal + other.terminal,
                duplicates + other.duplicates,
                overBudget + other.overBudget,
                failed + other.failed);
    }

    /** Whether each accepted question has one answer, within its budget. */
    public boolean isClean() {
        return accepted == terminal && duplicates == 0 && overBudget == 0;
    }
}
