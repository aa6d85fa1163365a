package io.reckon.scheduler.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every table; accuracies are whole percents, so that there are ties. */
class PolicyPropertyTest {

    private static final List<StrategySpec> STRATEGIES = List.of(
            new StrategySpec.MajorityVote(),
            new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT),
            new StrategySpec.BeamSearch(4, 40, ScoreAggregation.PRODUCT));

    @Property
    void choiceIsNeverDearerThanTheBudgetIfAnythingFits(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int generations,
            @ForAll @IntRange(max = 20_000) int tokens,
            @ForAll @DoubleRange(max = 0.1) double price) {
        AnyTable any = AnyTable.of(seed);
        Allowance allowance = new Allowance(generations, generations / 4, tokens);

        PolicyChoice chosen = any.table().choose(any.bins(), allowance, new Thrift(0.01, price));

        List<PolicyChoice> allowed = any.choices().stream()
                .filter(choice -> choice.generations() <= generations)
                .toList();
        if (!allowed.isEmpty()) {
            assertThat(allowed).contains(chosen);
            if (allowed.stream().anyMatch(choice -> outstanding(choice, any, allowance) <= tokens)) {
                assertThat(outstanding(chosen, any, allowance)).isLessThanOrEqualTo(tokens);
            }
        }
    }

    @Property
    void higherPriceNeverChoosesMoreTokens(
            @ForAll long seed,
            @ForAll @IntRange(max = 20_000) int tokens,
            @ForAll @IntRange(max = 10) int tolerance,
            @ForAll @IntRange(max = 50) int price,
            @ForAll @IntRange(min = 1, max = 50) int more) {
        AnyTable any = AnyTable.of(seed);
        Allowance allowance = new Allowance(32, 4, tokens);

        PolicyChoice cheap = any.table().choose(any.bins(), allowance, new Thrift(tolerance / 100.0, price / 1000.0));
        PolicyChoice dear =
                any.table().choose(any.bins(), allowance, new Thrift(tolerance / 100.0, (price + more) / 1000.0));

        assertThat(outstanding(dear, any, allowance)).isLessThanOrEqualTo(outstanding(cheap, any, allowance));
    }

    @Property
    void withoutPriceTokensThatSufficeChangeNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int generations,
            @ForAll @DoubleRange(max = 0.1) double tolerance) {
        AnyTable any = AnyTable.of(seed);
        Allowance allowance = new Allowance(generations, 0, 1_000_000);

        assertThat(any.table().choose(any.bins(), allowance, new Thrift(tolerance, 0)))
                .isEqualTo(byGenerationsAlone(any, generations, tolerance));
    }

    /** The rule of a policy that knows nothing of tokens. */
    private static PolicyChoice byGenerationsAlone(AnyTable any, int generations, double tolerance) {
        int smallest =
                any.choices().stream().mapToInt(PolicyChoice::generations).min().orElseThrow();
        List<PolicyChoice> allowed = any.choices().stream()
                .filter(choice -> choice.generations() <= Math.max(generations, smallest))
                .toList();
        Comparator<PolicyChoice> byAccuracy = Comparator.comparingDouble(choice -> choice.expectedAccuracy(any.bins()));
        double best = allowed.stream().max(byAccuracy).orElseThrow().expectedAccuracy(any.bins());
        return allowed.stream()
                .filter(choice -> choice.expectedAccuracy(any.bins()) >= best - tolerance)
                .min(Comparator.comparingInt(PolicyChoice::generations).thenComparing(byAccuracy.reversed()))
                .orElseThrow();
    }

    private static double outstanding(PolicyChoice choice, AnyTable any, Allowance allowance) {
        return allowance.outstanding(choice.generations(), choice.expectedTokens(any.bins()));
    }

    /** A table, its choices in order, and the bins of a question. */
    private record AnyTable(List<PolicyChoice> choices, List<Double> bins) {

        static AnyTable of(long seed) {
            Random random = new Random(seed);
            List<PolicyChoice> choices = new ArrayList<>();
            for (StrategySpec strategy : STRATEGIES) {
                for (int generations = 2; generations <= 32; generations *= 2) {
                    List<PolicyCell> cells = new ArrayList<>();
                    for (int bin = 1; bin <= 5; bin++) {
                        double accuracy = random.nextInt(101) / 100.0;
                        cells.add(new PolicyCell(bin, generations, strategy, accuracy, random.nextInt(20_000)));
                    }
                    choices.add(new PolicyChoice(strategy, generations, cells));
                }
            }
            double[] weights = random.doubles(5).toArray();
            double sum = DoubleStream.of(weights).sum();
            return new AnyTable(
                    choices,
                    DoubleStream.of(weights).map(weight -> weight / sum).boxed().toList());
        }

        PolicyTable table() {
            return new PolicyTable(choices.stream()
                    .flatMap(choice -> choice.measured().stream())
                    .toList());
        }
    }
}
