package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What choosing by difficulty saves, and whether it ever loses. */
final class GainSections {

    private GainSections() {}

    static Section gains(Evidence evidence) {
        List<List<Value>> rows = evidence.gains().stream()
                .map(gain -> List.of(
                        Value.words(gain.ours()),
                        Value.words(gain.baseline() + " at " + gain.budget()),
                        Value.words(gain.cost().unit()),
                        Value.number(100 * gain.accuracy(), 1),
                        Value.number(gain.baselineCost(), 1),
                        Value.words(
                                gain.ourCost() == null
                                        ? "never reached"
                                        : String.format(Locale.ROOT, "%.1f", Objects.requireNonNull(gain.ourCost()))),
                        Value.ratio(gain.gain())))
                .toList();
        return new Section(
                "gains",
                "How many times less does it cost at equal accuracy?",
                List.of(
                        rows.isEmpty()
                                ? "Neither the policy nor a table for oracle bins was recorded, or no baseline was."
                                : "The accuracy asked for is the baseline's at its largest budget. On both sides the cost is the"
                                        + " least at which the curve reaches it, interpolated between budgets with the logarithm"
                                        + " of the cost: a baseline that was as accurate with a smaller budget is charged for the"
                                        + " smaller one. The gain is the baseline's cost divided by ours; 0 where ours never"
                                        + " reaches that accuracy. Intervals resample questions, for both sides alike, and repeat"
                                        + " all of this."),
                List.of(),
                List.of(new Table(
                        "gains",
                        List.of("choice", "baseline", "counted in", "right, %", "baseline's cost", "cost", "gain"),
                        rows)),
                false);
    }

    static Section deficits(Evidence evidence) {
        List<List<Value>> rows = evidence.deficits().stream()
                .map(deficit -> List.of(
                        Value.count(deficit.budget()),
                        Value.words(deficit.fixed()),
                        Value.percent(deficit.accuracy()),
                        Value.words(
                                deficit.accuracy().isAbove(0)
                                        ? "below"
                                        : deficit.accuracy().isBelow(0) ? "ahead" : "within noise")))
                .toList();
        return new Section(
                "deficits",
                "Is the policy ever worse than the best single strategy?",
                List.of(
                        rows.isEmpty()
                                ? "The policy was not recorded: ./reckon measure --questions FILE --strategies policy --budgets"
                                        + " 1,2,4,8,16,32,64 --work DIR"
                                : "Accuracy of the best fixed strategy minus that of the policy at the same generation budget, in"
                                        + " points; negative where the policy is ahead. The fixed strategy is the best on these"
                                        + " very questions, which favours it: among equals it is the luckiest."),
                List.of(),
                List.of(new Table(
                        "deficits", List.of("budget", "best fixed strategy", "deficit, points", "policy is"), rows)),
                false);
    }
}
