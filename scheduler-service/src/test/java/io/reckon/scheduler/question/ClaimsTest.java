package io.reckon.scheduler.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.question.Claims.Outcome;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final Claims claims = new Claims(2);

    @Test
    void firstRecordWithAnIdIsGranted() {
        assertThat(claims.claim("q", "t-0@1")).isEqualTo(new Outcome.Granted());
    }

    @Test
    void otherRecordWithTheIdIsADuplicateWhileItRunsAndAfter() {
        claims.claim("q", "t-0@1");

        assertThat(claims.claim("q", "t-0@2")).isEqualTo(new Outcome.Duplicate("t-0@1"));
        claims.answered("q");
        assertThat(claims.claim("q", "t-0@3")).isEqualTo(new Outcome.Duplicate("t-0@1"));
    }

    @Test
    void sameRecordDeliveredAgainWaitsForTheAnswer() {
        claims.claim("q", "t-0@1");
        Outcome.Redelivered again = (Outcome.Redelivered) claims.claim("q", "t-0@1");

        assertThat(again.terminal()).isNotDone();
        claims.answered("q");
        assertThat(again.terminal()).isCompleted();
        assertThat(((Outcome.Redelivered) claims.claim("q", "t-0@1")).terminal())
                .isCompleted();
    }

    @Test
    void abandonedQuestionCanBeClaimedAgain() {
        claims.claim("q", "t-0@1");
        Outcome.Redelivered again = (Outcome.Redelivered) claims.claim("q", "t-0@1");
        claims.abandoned("q");

        assertThat(again.terminal()).isCancelled();
        assertThat(claims.claim("q", "t-0@1")).isEqualTo(new Outcome.Granted());
    }

    @Test
    void onlyTheLastAnsweredAreRemembered() {
        for (String id : new String[] {"a", "b", "c"}) {
            claims.claim(id, id + "@1");
            claims.answered(id);
        }

        assertThat(claims.claim("a", "a@2")).isEqualTo(new Outcome.Granted());
        assertThat(claims.claim("c", "c@2")).isEqualTo(new Outcome.Duplicate("c@1"));
    }
}
