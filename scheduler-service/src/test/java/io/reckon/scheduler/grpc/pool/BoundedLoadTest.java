package io.reckon.scheduler.grpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoundedLoadTest {

    @Property(tries = 200)
    void noNodeHasMoreThanItsBoundWhateverTheKeys(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 1, max = 300) int calls,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> order = IntStream.range(0, nodes).boxed().toList();
        Map<Integer, Integer> outstanding = new HashMap<>();

        for (int call = 1; call <= calls; call++) {
            // most keys are of the first node
            int own = random.nextInt(4) == 0 ? random.nextInt(nodes) : 0;
            List<Integer> ofKey = new ArrayList<>(order);
            ofKey.remove(Integer.valueOf(own));
            ofKey.addFirst(own);
            int chosen = BoundedLoad.preference(ofKey, node -> outstanding.getOrDefault(node, 0))
                    .getFirst();
            outstanding.merge(chosen, 1, Integer::sum);

            assertThat(outstanding.get(chosen)).isLessThanOrEqualTo((int) Math.ceil(1.25 * call / nodes));
        }
    }

    @Test
    void idleNodeGetsTheCallsOfItsKeys() {
        assertThat(BoundedLoad.preference(List.of("b", "a", "c"), node -> 0)).containsExactly("b", "a", "c");
    }

    @Test
    void busyNodeSpillsToTheLeastBusyOne() {
        Map<String, Integer> outstanding = Map.of("b", 9, "a", 2, "c", 1);

        assertThat(BoundedLoad.preference(List.of("b", "a", "c"), outstanding::get))
                .containsExactly("c", "a", "b");
    }
}
