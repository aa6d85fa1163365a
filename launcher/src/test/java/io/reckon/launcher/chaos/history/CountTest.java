package io.reckon.launcher.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Spent;
import io.reckon.proto.question.v1.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountTest {
    private static final Question QUESTION = new Inquirer(1).question("q-", 0);
    private static final long BUDGET = QUESTION.getBudget().getTokens();
    private static final Answer ANSWER = Answer.newBuilder()
            .setQuestionId(QUESTION.getId())
            .setStatus(Status.STATUS_ANSWERED)
            .build();

    private static Count count(Fate fate, long spent, Answer... answers) {
        return Count.of(new Publisher.Sent(QUESTION, fate, 0), List.of(answers), spent);
    }

    @Test
    void oneAnswerWithinTheBudgetIsAsPromised() {
        assertThat(count(Fate.TAKEN, BUDGET, ANSWER)).isEqualTo(new Count(1, 1, 0, 0, 0));
        assertThat(count(Fate.TAKEN, BUDGET, ANSWER).isClean()).isTrue();
    }

    @Test
    void secondAnswerAndMissingAnswerAndOneTokenTooManyAreNot() {
        assertThat(count(Fate.TAKEN, 0, ANSWER, ANSWER).isClean()).isFalse();
        assertThat(count(Fate.TAKEN, 0).isClean()).isFalse();
        assertThat(count(Fate.TAKEN, BUDGET + 1, ANSWER).isClean()).isFalse();
    }

    @Test
    void answerThatOwnsUpToTooManyTokensIsNotEither() {
        Answer dear = ANSWER.toBuilder()
                .setSpent(Spent.newBuilder().setProposerPromptTokens(BUDGET).setVerifierTokens(1))
                .build();

        assertThat(count(Fate.TAKEN, 0, dear).isClean()).isFalse();
    }

    @Test
    void questionOfUnknownFateMayBeAnsweredOnceOrNotAtAll() {
        assertThat(count(Fate.UNKNOWN, 0)).isEqualTo(Count.NONE);
        assertThat(count(Fate.UNKNOWN, 0, ANSWER)).isEqualTo(new Count(1, 1, 0, 0, 0));
        assertThat(count(Fate.UNKNOWN, 0, ANSWER, ANSWER).isClean()).isFalse();
    }
}
