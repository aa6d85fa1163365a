package io.reckon.scheduler.grpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RendezvousHashTest {

    private static final int KEYS = 2_000;

    private static List<String> nodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "10.0.0." + i + ":9101").toList();
    }

    private static List<String> order(String key, List<String> nodes) {
        return RendezvousHash.order(key, nodes, Function.identity());
    }

    @Property(tries = 200)
    void leavingNodeMovesOnlyItsOwnKeys(@ForAll String key, @ForAll @IntRange(max = 6) int leaving) {
        List<String> all = nodes(7);
        List<String> rest = new ArrayList<>(all);
        String gone = rest.remove(leaving);

        List<String> expected = new ArrayList<>(order(key, all));
        expected.remove(gone);

        assertThat(order(key, rest)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void orderOfTheNodesAsGivenDoesNotMatter(@ForAll String key) {
        List<String> reversed = new ArrayList<>(nodes(5));
        Collections.reverse(reversed);

        assertThat(order(key, reversed)).isEqualTo(order(key, nodes(5)));
    }

    @Test
    void keysAreSharedOutEvenly() {
        List<String> nodes = nodes(4);

        for (String node : nodes) {
            long own = IntStream.range(0, KEYS)
                    .filter(i -> order("q-" + i, nodes).getFirst().equals(node))
                    .count();
            // five standard deviations of a fair share
            assertThat(own).isBetween(400L, 600L);
        }
    }
}
