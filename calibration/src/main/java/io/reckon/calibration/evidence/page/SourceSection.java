package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.Source;
import java.util.ArrayList;
import java.util.List;

/** What the figures rest on. */
final class SourceSection {

    private SourceSection() {}

    static Section of(Source source) {
        List<String> notes = new ArrayList<>();
        notes.add(
                ("%d questions of the file with SHA-256 %s, none of which calibration %s was fitted on. Intervals hold 95 %% and"
                                + " come from a paired bootstrap over questions: %d resamples, seed %d, the same for everything.")
                        .formatted(
                                source.questions(),
                                source.digest(),
                                source.calibration(),
                                source.resamples(),
                                source.seed()));
        notes.add("Questions by oracle bin, easiest first: " + join(source.binSizes()) + ". Raw results: "
                + String.join(", ", source.folders()) + ".");
        if (!source.missing().isEmpty()) {
            notes.add(
                    "Left out, since answers are missing; run the same command again with the same --work to complete them:");
        }
        return new Section(
                "source",
                "What this rests on",
                notes,
                List.of(),
                source.missing().isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                "missing",
                                List.of("setting", "answers missing"),
                                source.missing().entrySet().stream()
                                        .map(gap -> List.of(Value.words(gap.getKey()), Value.count(gap.getValue())))
                                        .toList())),
                false);
    }

    private static String join(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
