package io.reckon.scheduler.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.search.ModelDigests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Instant NOW = Searches.NOW;
    private static final Pins PINS = new Pins(7, Searches.generations(4), Optional.empty(), ModelDigests.ANY);

    private final MemoryJournal journal = new MemoryJournal();

    @Test
    void newQuestionIsGrantedOnceAndItsDuplicateDropped() {
        Register register = journal.read("a", 3);

        assertThat(register.admit(arrival("q", 1))).isInstanceOf(Admission.Granted.class);
        assertThat(register.admit(arrival("q", 1))).isEqualTo(new Admission.Running());
        assertThat(register.admit(arrival("q", 2))).isEqualTo(new Admission.Conflict());
    }

    @Test
    void answeredQuestionIsRememberedOverARestartUntilItExpires() {
        Register first = journal.read("a", 3);
        first.admit(arrival("q", 1));
        JournalRecord.Done done = new JournalRecord.Done("q", 1, 1, NOW, 9);
        journal.write(List.of(JournalEntry.of(done)));

        Register second = journal.read("b", 3);
        assertThat(second.admit(arrival("q", 1))).isEqualTo(new Admission.Answered());
        assertThat(second.admit(arrival("q", 2))).isEqualTo(new Admission.Conflict());
        assertThat(second.expire(NOW)).isEmpty();

        List<JournalEntry> expired = second.expire(NOW.plusSeconds(1));
        journal.write(expired);

        assertThat(expired).containsExactly(JournalEntry.erasing(new JournalKey.OfQuestion("q")));
        assertThat(journal.read("c", 3).admit(arrival("q", 2))).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void questionOnWhichProcessAfterProcessDiesIsGivenUp() {
        assertThat(List.of(claimBy("a"), claimBy("b"), claimBy("c")))
                .extracting(JournalRecord.Claim::strikes)
                .containsExactly(1, 2, 3);

        Admission fourth = journal.read("d", 3).admit(arrival("q", 1));

        assertThat(fourth).isInstanceOf(Admission.Exhausted.class);
    }

    @Test
    void progressWipesTheStrikesAndEpochsOnlyGrow() {
        claimBy("a");
        claimBy("b");
        journal.write(
                List.of(JournalEntry.of(new JournalRecord.Settle("q", 1, 5, NOW, Cost.NONE, new Outcome.TooLarge()))));

        JournalRecord.Claim third = claimBy("c");

        assertThat(third.strikes()).isOne();
        assertThat(third.epoch()).isEqualTo(3);
    }

    @Test
    void handingOverAndReopeningAreNoStrikes() {
        journal.write(List.of(JournalEntry.of(claimBy("a").handedOver())));

        assertThat(claimBy("b").strikes()).isOne();
        assertThat(claimBy("b").strikes()).isOne();
    }

    @Test
    void pinsAndAcceptanceAreThoseOfTheFirstClaim() {
        claimBy("a");
        Pins others = new Pins(8, Searches.generations(64), Optional.of("new"), ModelDigests.ANY);
        Arrival later = new Arrival("q", 1, NOW.plus(Duration.ofHours(1)), others);

        Admission.Granted granted = (Admission.Granted) journal.read("b", 3).admit(later);

        assertThat(granted.history().claim().pins()).isEqualTo(PINS);
        assertThat(granted.history().claim().accepted()).isEqualTo(NOW);
    }

    @Test
    void damagedRecordOfAQuestionHoldsUpThatQuestionOnly() {
        claimBy("a");
        Register register = journal.read("b", 3);
        register.restoreUnreadable(new JournalKey.OfQuestion("q"), "version 9");

        assertThat(register.admit(arrival("q", 1))).isEqualTo(new Admission.Unreadable("version 9"));
        assertThat(register.admit(arrival("other", 1))).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void damagedRecordOfACallIsAGapThatIsNotPaidForAgain() {
        claimBy("a");
        Register register = journal.read("b", 3);
        register.restoreUnreadable(new JournalKey.OfCall("q", 2), "truncated");

        Admission.Granted granted = (Admission.Granted) register.admit(arrival("q", 1));

        assertThat(granted.history().latest()).isEqualTo(2);
        assertThat(granted.history().call(2)).isEmpty();
    }

    private JournalRecord.Claim claimBy(String owner) {
        Admission.Granted granted = (Admission.Granted) journal.read(owner, 3).admit(arrival("q", 1));
        JournalRecord.Claim claim = granted.history().claim();
        journal.write(List.of(JournalEntry.of(claim)));
        return claim;
    }

    private static Arrival arrival(String id, long payload) {
        return new Arrival(id, payload, NOW, PINS);
    }
}
