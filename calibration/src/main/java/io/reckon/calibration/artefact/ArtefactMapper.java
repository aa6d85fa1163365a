package io.reckon.calibration.artefact;

import io.reckon.calibration.contract.StrategyMapper;
import io.reckon.calibration.fit.ConfidenceModel;
import io.reckon.calibration.fit.ConfidenceWeights;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.OutcomeModel;
import io.reckon.calibration.fit.PassRatePrior;
import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.text.TextModel;
import io.reckon.proto.calibration.v1.Calibration;
import io.reckon.proto.calibration.v1.DifficultyModel;
import io.reckon.proto.calibration.v1.PassRateWeight;
import io.reckon.proto.calibration.v1.QuestionSet;
import io.reckon.proto.calibration.v1.TextFeature;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Translates what was fitted to {@code reckon.calibration.v1}. */
public final class ArtefactMapper {

    /** Version of the format that is written. */
    static final int FORMAT = 2;

    private ArtefactMapper() {}

    /**
     * Where a calibration comes from.
     *
     * @param models that were measured
     * @param questionsDigest SHA-256 of the file of questions; empty where nothing was measured
     * @param questions how many were measured
     * @param seed of the run
     */
    public record Origin(ModelDigests models, String questionsDigest, int questions, long seed) {}

    /** The artefact of what was fitted; the policy and the confidence model may be empty. */
    public static CalibrationArtefact artefact(
            Origin origin, DifficultyFit difficulty, List<PolicyCell> policy, Optional<ConfidenceModel> confidence) {
        Calibration.Builder calibration = Calibration.newBuilder()
                .setFormat(FORMAT)
                .setProposerDigest(origin.models.proposer())
                .setVerifierDigest(origin.models.verifier())
                .setRevisionDigest(origin.models.revision())
                .setQuestions(QuestionSet.newBuilder()
                        .setDigest(origin.questionsDigest)
                        .setCount(origin.questions))
                .setSeed(origin.seed)
                .setDifficulty(difficulty(difficulty))
                .addAllPolicy(policy.stream().map(ArtefactMapper::cell).toList());
        confidence.map(ArtefactMapper::confidence).ifPresent(calibration::setConfidence);
        difficulty.text().map(fit -> text(fit.model())).ifPresent(calibration::setText);
        return CalibrationArtefact.named(calibration);
    }

    private static io.reckon.proto.calibration.v1.TextModel text(TextModel model) {
        return io.reckon.proto.calibration.v1.TextModel.newBuilder()
                .setIntercept(model.intercept())
                .addAllFeatures(model.features().stream()
                        .map(feature -> TextFeature.newBuilder()
                                .setName(feature.name())
                                .setWeight(feature.weight())
                                .setMean(feature.mean())
                                .setScale(feature.scale())
                                .build())
                        .toList())
                .setSpread(model.spread())
                .build();
    }

    /** The neutral artefact of models that nothing was measured with: scores at face value, no policy. */
    public static CalibrationArtefact initial(ModelDigests models) {
        return artefact(new Origin(models, "", 0, 0), DifficultyFit.neutral(), List.of(), Optional.empty());
    }

    private static io.reckon.proto.calibration.v1.ConfidenceModel confidence(ConfidenceModel model) {
        return io.reckon.proto.calibration.v1.ConfidenceModel.newBuilder()
                .setUnscored(weights(model.unscored()))
                .setScored(weights(model.scored()))
                .setEstimated(weights(model.estimated()))
                .build();
    }

    private static io.reckon.proto.calibration.v1.ConfidenceWeights weights(ConfidenceWeights weights) {
        return io.reckon.proto.calibration.v1.ConfidenceWeights.newBuilder()
                .setIntercept(weights.intercept())
                .setVoteShare(weights.voteShare())
                .setVotes(weights.votes())
                .setScore(weights.score())
                .setPassRate(weights.passRate())
                .build();
    }

    private static DifficultyModel difficulty(DifficultyFit fit) {
        return DifficultyModel.newBuilder()
                .addAllEdges(fit.edges().values())
                .addAllPrior(prior(fit.prior()))
                .setOutcome(outcome(fit.outcome()))
                .build();
    }

    private static List<PassRateWeight> prior(PassRatePrior prior) {
        return IntStream.range(0, prior.weights().size())
                .mapToObj(point -> PassRateWeight.newBuilder()
                        .setPassRate(prior.passRate(point))
                        .setWeight(prior.weights().get(point))
                        .build())
                .toList();
    }

    private static io.reckon.proto.calibration.v1.OutcomeModel outcome(OutcomeModel outcome) {
        return io.reckon.proto.calibration.v1.OutcomeModel.newBuilder()
                .setSlope(outcome.slope())
                .setIntercept(outcome.intercept())
                .setBaseRate(outcome.baseRate())
                .build();
    }

    private static io.reckon.proto.calibration.v1.PolicyCell cell(PolicyCell cell) {
        return io.reckon.proto.calibration.v1.PolicyCell.newBuilder()
                .setBin(cell.bin())
                .setGenerations(cell.budget())
                .setStrategy(StrategyMapper.spec(cell.contender()).orElseThrow())
                .setAccuracy(cell.accuracy())
                .setExpectedAccuracy(cell.expectedAccuracy())
                .setQuestions(cell.questions())
                .setMeanGenerations(cell.generations())
                .setMeanProposerTokens(cell.proposerTokens())
                .setMeanVerifierTokens(cell.verifierTokens())
                .build();
    }
}
