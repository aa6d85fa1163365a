package io.reckon.serving.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnerEpochsTest {

    private final OwnerEpochs owners = new OwnerEpochs(2);

    private static Ticket ticket(String question, long epoch) {
        return new Ticket(question + "/1", question, epoch, "x", Instant.MAX);
    }

    @Test
    void earlierOwnerIsRefusedOnceALaterOneWasSeen() {
        owners.admit(ticket("q", 7));
        owners.admit(ticket("q", 9));

        assertThatThrownBy(() -> owners.admit(ticket("q", 7)))
                .isInstanceOfSatisfying(
                        SupersededException.class,
                        e -> assertThat(e.highestEpoch()).isEqualTo(9));
        assertThatCode(() -> owners.admit(ticket("q", 9))).doesNotThrowAnyException();
        assertThatCode(() -> owners.admit(ticket("other", 7))).doesNotThrowAnyException();
    }

    @Test
    void callWithoutAnEpochIsNeverRefused() {
        owners.admit(ticket("q", 9));

        assertThatCode(() -> owners.admit(ticket("q", 0))).doesNotThrowAnyException();
    }

    @Test
    void questionsOfLongAgoAreForgottenFirst() {
        owners.admit(ticket("old", 9));
        owners.admit(ticket("q", 9));
        owners.admit(ticket("new", 9));

        assertThatCode(() -> owners.admit(ticket("old", 1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> owners.admit(ticket("new", 1))).isInstanceOf(SupersededException.class);
    }

    @Test
    void negativeEpochIsNoTicket() {
        assertThatThrownBy(() -> ticket("q", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
