package io.reckon.launcher.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.Strategy;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.SharedBudget;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.CritiqueAndRevise;
import io.reckon.proto.strategy.v1.DiverseVerifierTreeSearch;
import io.reckon.proto.strategy.v1.LookaheadSearch;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.Rebase;
import io.reckon.proto.strategy.v1.RevisionSearch;
import io.reckon.proto.strategy.v1.Revisions;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.util.Optional;

/** Maps a question to what is published on the topic {@code questions}. */
final class QuestionMessage {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    private static final JsonFormat.Parser LENIENT = JsonFormat.parser().ignoringUnknownFields();

    private QuestionMessage() {}

    static String json(Question question) {
        var message = io.reckon.proto.question.v1.Question.newBuilder()
                .setId(question.id())
                .setText(question.text());
        question.generations()
                .ifPresent(generations -> message.setBudget(Budget.newBuilder().setGenerations(generations)));
        question.strategy().ifPresent(strategy -> message.setStrategy(spec(strategy)));
        question.seed().ifPresent(message::setSeed);
        question.target().ifPresent(message::setTargetConfidence);
        question.shared()
                .ifPresent(shared -> message.setSharedBudget(SharedBudget.newBuilder()
                        .setId(shared.id())
                        .setQuestions(shared.questions())
                        .setGenerations(shared.generations())));
        try {
            return PRINTER.print(message);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("a question has no field that JSON lacks", impossible);
        }
    }

    /** The id of a question as it was published; empty where it cannot be read, or has none. */
    static Optional<String> id(String json) {
        var message = io.reckon.proto.question.v1.Question.newBuilder();
        try {
            LENIENT.merge(json, message);
        } catch (InvalidProtocolBufferException noQuestion) {
            return Optional.empty();
        }
        return Optional.of(message.getId()).filter(id -> !id.isEmpty());
    }

    private static StrategySpec.Builder spec(Strategy strategy) {
        StrategySpec.Builder spec = StrategySpec.newBuilder();
        return switch (strategy) {
            case MAJORITY -> spec.setMajorityVote(MajorityVote.getDefaultInstance());
            case BEST_OF_N -> spec.setBestOfN(BestOfN.getDefaultInstance());
            case BEST_OF_N_WEIGHTED -> spec.setBestOfNWeighted(BestOfNWeighted.getDefaultInstance());
            case BEAM -> spec.setBeamSearch(BeamSearch.getDefaultInstance());
            case LOOKAHEAD -> spec.setLookaheadSearch(LookaheadSearch.getDefaultInstance());
            case DVTS -> spec.setDvts(DiverseVerifierTreeSearch.getDefaultInstance());
            case REBASE -> spec.setRebase(Rebase.getDefaultInstance());
            case REVISIONS -> spec.setRevisions(Revisions.getDefaultInstance());
            case REVISION_SEARCH -> spec.setRevisionSearch(RevisionSearch.getDefaultInstance());
            case CRITIQUE_AND_REVISE -> spec.setCritiqueAndRevise(CritiqueAndRevise.getDefaultInstance());
        };
    }
}
