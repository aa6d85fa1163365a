package io.reckon.scheduler.system;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.proto.calibration.v1.Calibration;
import io.reckon.proto.calibration.v1.ConfidenceModel;
import io.reckon.proto.calibration.v1.ConfidenceWeights;
import io.reckon.proto.calibration.v1.PolicyCell;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.StrategySpec;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import java.util.List;

/** A calibration of the scripted models: majority for easy bins, beam search for hard ones. */
public final class TestCalibration {

    private static final List<Double> FALLING = List.of(0.9, 0.8, 0.5, 0.2, 0.1);
    private static final List<Double> RISING = List.of(0.5, 0.5, 0.7, 0.5, 0.4);

    private TestCalibration() {}

    /** The artefact, to be changed. */
    public static Calibration.Builder builder() {
        Calibration.Builder calibration = Calibration.newBuilder()
                .setId(DifficultyEndpoint.CALIBRATION)
                .setProposerDigest(ScriptedProposer.DIGEST)
                .setVerifierDigest(ScriptedVerifier.DIGEST);
        StrategySpec majority = StrategySpec.newBuilder()
                .setMajorityVote(MajorityVote.getDefaultInstance())
                .build();
        StrategySpec weighted = StrategySpec.newBuilder()
                .setBestOfNWeighted(BestOfNWeighted.getDefaultInstance())
                .build();
        StrategySpec beam = StrategySpec.newBuilder()
                .setBeamSearch(BeamSearch.getDefaultInstance())
                .build();
        add(calibration, majority, 4, FALLING);
        add(calibration, majority, 16, FALLING);
        add(calibration, weighted, 8, List.of(0.8, 0.8, 0.6, 0.3, 0.1));
        add(calibration, beam, 16, RISING);
        calibration.setConfidence(confidence());
        return calibration;
    }

    /** The artefact as text. */
    public static String json() {
        try {
            return JsonFormat.printer().print(builder());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A confidence model, to be changed. */
    public static ConfidenceModel.Builder confidence() {
        return ConfidenceModel.newBuilder()
                .setUnscored(ConfidenceWeights.newBuilder()
                        .setIntercept(-2)
                        .setVoteShare(1)
                        .setVotes(0.5))
                .setScored(ConfidenceWeights.newBuilder()
                        .setIntercept(-1)
                        .setVoteShare(1)
                        .setVotes(0.25)
                        .setScore(0.5))
                .setEstimated(ConfidenceWeights.newBuilder()
                        .setIntercept(-0.5)
                        .setVoteShare(0.75)
                        .setVotes(0.25)
                        .setScore(0.5)
                        .setPassRate(0.5));
    }

    private static void add(
            Calibration.Builder calibration, StrategySpec spec, int generations, List<Double> accuracy) {
        for (int bin = 1; bin <= accuracy.size(); bin++) {
            calibration.addPolicy(PolicyCell.newBuilder()
                    .setBin(bin)
                    .setGenerations(generations)
                    .setStrategy(spec)
                    .setAccuracy(accuracy.get(bin - 1)));
        }
    }
}
