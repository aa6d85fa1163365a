package io.reckon.scheduler.contract;

import io.reckon.proto.strategy.v1.CritiqueAndRevise;
import io.reckon.proto.strategy.v1.RevisionSearch;
import io.reckon.proto.strategy.v1.Revisions;
import io.reckon.scheduler.strategy.RevisionSelection;
import io.reckon.scheduler.strategy.RevisionSpec;
import io.reckon.scheduler.strategy.StrategySpec;

/** Maps the specs of the strategies that improve on earlier solutions. */
final class RevisionSpecMapper {

    private RevisionSpecMapper() {}

    static StrategySpec fromProto(Revisions revisions) {
        return new RevisionSpec.Revisions(
                revisions.getChainLength(),
                selection(revisions.getSelection()),
                StrategySpecMapper.aggregation(revisions.getAggregation()));
    }

    static StrategySpec fromProto(RevisionSearch search) {
        return new RevisionSpec.RevisionSearch(
                search.getInitial(),
                StrategySpecMapper.aggregation(search.getAggregation()),
                search.getTemperature() == 0
                        ? RevisionSpec.RevisionSearch.DEFAULT_TEMPERATURE
                        : search.getTemperature());
    }

    static StrategySpec fromProto(CritiqueAndRevise critique) {
        return new RevisionSpec.CritiqueAndRevise(
                critique.getInitial(),
                StrategySpecMapper.aggregation(critique.getAggregation()),
                critique.getThreshold() == 0
                        ? RevisionSpec.CritiqueAndRevise.DEFAULT_THRESHOLD
                        : critique.getThreshold());
    }

    static Revisions toProto(RevisionSpec.Revisions revisions) {
        return Revisions.newBuilder()
                .setChainLength(revisions.chainLength())
                .setSelection(selection(revisions.selection()))
                .setAggregation(StrategySpecMapper.aggregation(revisions.aggregation()))
                .build();
    }

    static RevisionSearch toProto(RevisionSpec.RevisionSearch search) {
        return RevisionSearch.newBuilder()
                .setInitial(search.initial())
                .setAggregation(StrategySpecMapper.aggregation(search.aggregation()))
                .setTemperature(search.temperature())
                .build();
    }

    static CritiqueAndRevise toProto(RevisionSpec.CritiqueAndRevise critique) {
        return CritiqueAndRevise.newBuilder()
                .setInitial(critique.initial())
                .setAggregation(StrategySpecMapper.aggregation(critique.aggregation()))
                .setThreshold(critique.threshold())
                .build();
    }

    private static RevisionSelection selection(io.reckon.proto.strategy.v1.RevisionSelection selection) {
        return switch (selection) {
            case REVISION_SELECTION_UNSPECIFIED, REVISION_SELECTION_VERIFIER -> RevisionSelection.VERIFIER;
            case REVISION_SELECTION_MAJORITY -> RevisionSelection.MAJORITY;
            case UNRECOGNIZED -> throw new IllegalArgumentException("the revision selection is not known");
        };
    }

    private static io.reckon.proto.strategy.v1.RevisionSelection selection(RevisionSelection selection) {
        return switch (selection) {
            case VERIFIER -> io.reckon.proto.strategy.v1.RevisionSelection.REVISION_SELECTION_VERIFIER;
            case MAJORITY -> io.reckon.proto.strategy.v1.RevisionSelection.REVISION_SELECTION_MAJORITY;
        };
    }
}
