package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.proto.strategy.v1.CritiqueAndRevise;
import io.reckon.proto.strategy.v1.RevisionSearch;
import io.reckon.proto.strategy.v1.Revisions;
import io.reckon.proto.strategy.v1.StrategySpec;
import io.reckon.scheduler.strategy.RevisionSelection;
import io.reckon.scheduler.strategy.RevisionSpec;
import io.reckon.scheduler.strategy.ScoreAggregation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionSpecMapperTest {

    private static final ScoreAggregation PRODUCT = ScoreAggregation.PRODUCT;

    @Test
    void whatIsLeftOpenGetsTheDefaults() {
        assertThat(read(StrategySpec.newBuilder().setRevisions(Revisions.getDefaultInstance())))
                .isEqualTo(new RevisionSpec.Revisions(0, RevisionSelection.VERIFIER, PRODUCT));
        assertThat(read(StrategySpec.newBuilder().setRevisionSearch(RevisionSearch.getDefaultInstance())))
                .isEqualTo(new RevisionSpec.RevisionSearch(0, PRODUCT, 0.2));
        assertThat(read(StrategySpec.newBuilder().setCritiqueAndRevise(CritiqueAndRevise.getDefaultInstance())))
                .isEqualTo(new RevisionSpec.CritiqueAndRevise(0, PRODUCT, 0.5));
    }

    @Test
    void specsRoundTrip() {
        List<RevisionSpec> specs = List.of(
                new RevisionSpec.Revisions(8, RevisionSelection.MAJORITY, ScoreAggregation.MIN),
                new RevisionSpec.RevisionSearch(3, ScoreAggregation.LAST, 0.1),
                new RevisionSpec.CritiqueAndRevise(2, PRODUCT, 0.3));

        assertThat(specs)
                .allSatisfy(spec -> assertThat(StrategySpecMapper.fromProto(StrategySpecMapper.toProto(spec)))
                        .isEqualTo(spec));
    }

    @Test
    void parametersOutOfTheirRangeAreRefused() {
        assertRefused(
                StrategySpec.newBuilder().setRevisions(Revisions.newBuilder().setChainLength(3)), "power of two");
        assertRefused(
                StrategySpec.newBuilder().setRevisions(Revisions.newBuilder().setChainLength(-4)), "-4");
        assertRefused(
                StrategySpec.newBuilder().setRevisions(Revisions.newBuilder().setSelectionValue(9)), "not known");
        assertRefused(
                StrategySpec.newBuilder()
                        .setRevisionSearch(RevisionSearch.newBuilder().setInitial(-1)),
                "-1");
        assertRefused(
                StrategySpec.newBuilder()
                        .setRevisionSearch(RevisionSearch.newBuilder().setTemperature(Double.NaN)),
                "NaN");
        assertRefused(
                StrategySpec.newBuilder()
                        .setCritiqueAndRevise(CritiqueAndRevise.newBuilder().setThreshold(1)),
                "1.0");
    }

    @Test
    void parametersThatTheBudgetDoesNotMakeAreMisfits() {
        assertThat(new RevisionSpec.Revisions(8, RevisionSelection.VERIFIER, PRODUCT).misfit(7))
                .contains("a chain has 8 attempts, but the budget is 7");
        assertThat(new RevisionSpec.Revisions(8, RevisionSelection.VERIFIER, PRODUCT).misfit(8))
                .isEmpty();
        assertThat(new RevisionSpec.Revisions(0, RevisionSelection.VERIFIER, PRODUCT).misfit(1))
                .isEmpty();
        assertThat(new RevisionSpec.RevisionSearch(5, PRODUCT, 1).misfit(4))
                .contains("the first round takes 5 generations, but the budget is 4");
        assertThat(new RevisionSpec.CritiqueAndRevise(5, PRODUCT, 0.5).misfit(4))
                .isPresent();
        assertThat(new RevisionSpec.CritiqueAndRevise(0, PRODUCT, 0.5).misfit(1))
                .isEmpty();
    }

    private static Object read(StrategySpec.Builder spec) {
        return StrategySpecMapper.fromProto(spec.build());
    }

    private static void assertRefused(StrategySpec.Builder spec, String complaint) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(spec)).withMessageContaining(complaint);
    }
}
