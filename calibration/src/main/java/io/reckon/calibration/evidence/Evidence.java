package io.reckon.calibration.evidence;

import io.reckon.calibration.evidence.curve.Deficit;
import io.reckon.calibration.evidence.curve.EfficiencyGain;
import io.reckon.calibration.evidence.curve.MeasuredCurve;
import io.reckon.calibration.evidence.difficulty.Confusion;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.evidence.difficulty.SequentialShare;
import io.reckon.calibration.evidence.exchange.Exchange;
import io.reckon.calibration.evidence.finding.Finding;
import io.reckon.calibration.measurement.Reliability;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that recorded runs say about choosing strategies by difficulty. Lists are empty where nothing was recorded.
 *
 * @param source what it rests on
 * @param strategies every pinned strategy over all questions
 * @param byBin the same per oracle bin that has questions, easiest first
 * @param choices what chooses by difficulty, the best fixed strategy of every budget, baselines, and the upper bound
 * @param gains what choosing by difficulty saves
 * @param deficits of the policy to the best fixed strategy, ascending by budget
 * @param difficulty quality of the estimates, the text alone first
 * @param deployedBins oracle bins against those that the deployment predicted; empty where no policy was recorded
 * @param reliability of confidences: of the policy, and of pinned strategies, by name
 * @param sequential what chains of different lengths reach
 * @param exchange with pretraining
 * @param findings which results of the paper are reproduced
 */
public record Evidence(
        Source source,
        List<MeasuredCurve> strategies,
        Map<Integer, List<MeasuredCurve>> byBin,
        List<MeasuredCurve> choices,
        List<EfficiencyGain> gains,
        List<Deficit> deficits,
        List<EstimateQuality> difficulty,
        Optional<Confusion> deployedBins,
        Map<String, List<Reliability>> reliability,
        List<SequentialShare> sequential,
        List<Exchange> exchange,
        List<Finding> findings) {}
