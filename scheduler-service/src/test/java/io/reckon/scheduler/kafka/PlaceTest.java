package io.reckon.scheduler.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private final List<String> released = new ArrayList<>();
    private final Place place = new Place(() -> released.add("place"));

    @Test
    void isLeftOnceWithWhatCameLaterFirst() {
        place.with(() -> released.add("of the partition"));
        assertThat(released).isEmpty();

        place.leave();
        place.leave();

        assertThat(released).containsExactly("of the partition", "place");
    }

    @Test
    void keepsNothingAfterItWasLeft() {
        place.leave();

        place.with(() -> released.add("of the partition"));

        assertThat(released).containsExactly("place", "of the partition");
    }
}
