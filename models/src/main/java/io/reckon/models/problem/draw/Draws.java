package io.reckon.models.problem.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * A seeded stream of random choices: the same seed gives the same choices on every machine (algorithm
 * {@value #ALGORITHM}). Not thread-safe.
 */
public final class Draws {
    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;

    private Draws(RandomGenerator random) {
        this.random = random;
    }

    /** A stream that starts at {@code seed}. */
    public static Draws seeded(long seed) {
        return new Draws(RandomGeneratorFactory.of(ALGORITHM).create(seed));
    }

    /** A whole number from {@code least} to {@code most}, both included; {@code least} where {@code most} is smaller. */
    public long between(long least, long most) {
        return most <= least ? least : random.nextLong(least, most + 1);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of the choices, each as likely as the others. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, as likely as its weight says. */
    public <T> T pick(List<T> choices, List<Integer> weights) {
        int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        int index = 0;
        while (left >= weights.get(index)) {
            left -= weights.get(index);
            index++;
        }
        return choices.get(index);
    }

    /** The items in random order. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T item = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, item);
        }
        return shuffled;
    }

    /** A factor from 2 to {@code most} that divides the value; 0 where there is none. */
    public int divisor(long value, int most) {
        List<Integer> divisors = IntStream.rangeClosed(2, most)
                .filter(factor -> value % factor == 0 && value / factor >= Magnitude.LEAST)
                .boxed()
                .toList();
        return divisors.isEmpty() ? 0 : pick(divisors);
    }
}
