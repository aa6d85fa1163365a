package io.reckon.calibration.evidence;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Progress;
import io.reckon.calibration.trial.RecordedRun;
import io.reckon.calibration.trial.TrialAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cells in the raw results of several runs, and grades them. */
final class RecordedCells {

    private static final String TRACED = "+candidates";

    private final LabelledQuestions questions;
    private final Grader grader = new Grader();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final SortedMap<String, Integer> missing = new TreeMap<>();

    /** Takes the questions that every run asked. */
    RecordedCells(LabelledQuestions questions) {
        this.questions = questions;
    }

    /**
     * Grades everything that is complete.
     *
     * @throws CalibrationException if a run asked other questions, a key is none, or no samples are complete
     */
    Recording read(List<RecordedRun> runs, Progress progress) {
        List<Cell> measured = cells(runs, progress);
        List<Cell> traced = cells.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(TRACED))
                .map(Map.Entry::getValue)
                .toList();
        if (traced.isEmpty()) {
            throw new CalibrationException(
                    ("no run holds samples of all %d questions, which their difficulty is judged by%s:"
                                    + " record them with measure --calibration FILE --work DIR")
                            .formatted(questions.questions().size(), gaps()));
        }
        return new Recording(measured, List.of(), traced.getFirst().trials(), missing);
    }

    /**
     * Grades what is complete, samples aside.
     *
     * @throws CalibrationException if a run asked other questions, or a key is none
     */
    List<Cell> cells(List<RecordedRun> runs, Progress progress) {
        runs.forEach(this::requireSameQuestions);
        Map<String, RecordedRun> sources = new LinkedHashMap<>();
        for (RecordedRun run : runs) {
            settings(run).forEach(setting -> sources.merge(setting, run, (one, other) -> fuller(setting, one, other)));
        }
        try (Progress.Bar bar = progress.start("grading", sources.size(), 0)) {
            sources.forEach((setting, run) -> {
                grade(setting, run);
                bar.advance();
            });
        }
        return cells.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith(TRACED))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void requireSameQuestions(RecordedRun run) {
        if (!run.identity().questions().equals(questions.digest())) {
            throw new CalibrationException(
                    ("folder %s holds a run on other questions (file digest %s) than those given (%s):"
                                    + " set --questions to the file that was asked")
                            .formatted(run.folder(), run.identity().questions(), questions.digest()));
        }
    }

    private static Iterable<String> settings(RecordedRun run) {
        return run.answers().keySet().stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('/'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private RecordedRun fuller(String setting, RecordedRun one, RecordedRun other) {
        return answered(setting, other) > answered(setting, one) ? other : one;
    }

    private long answered(String setting, RecordedRun run) {
        return answers(setting, run).filter(Objects::nonNull).count();
    }

    private Stream<TrialAnswer> answers(String setting, RecordedRun run) {
        return questions.questions().stream().map(question -> run.answers().get(setting + "/" + question.id()));
    }

    private void grade(String setting, RecordedRun run) {
        List<GradedTrial> trials = new ArrayList<>();
        for (LabelledQuestion question : questions.questions()) {
            TrialAnswer answer = run.answers().get(setting + "/" + question.id());
            if (answer != null) {
                trials.add(new GradedTrial(question, answer, grader.isRight(question, answer.answer())));
            }
        }
        if (trials.stream().allMatch(RecordedCells::isRefused)) {
            return; // the deployment has no such setting, as a chain that is longer than the budget
        }
        int absent = questions.questions().size() - trials.size();
        if (absent > 0) {
            missing.put(setting, absent);
        } else {
            cells.put(setting, cell(setting, run, trials));
        }
    }

    private static boolean isRefused(GradedTrial trial) {
        return switch (trial.answer().status()) {
            case UNSUPPORTED, REFUSED -> true;
            case ANSWERED, NO_ANSWER, DEADLINE_EXCEEDED, UNAVAILABLE, FAILED -> false;
        };
    }

    private static Cell cell(String setting, RecordedRun run, List<GradedTrial> trials) {
        int at = setting.lastIndexOf('@');
        try {
            String budget = setting.substring(at + 1).replace(TRACED, "");
            return new Cell(Contender.parse(setting.substring(0, at)), Integer.parseInt(budget), trials);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new CalibrationException(
                    "folder %s: trial %s is none that measure or calibrate asks: %s"
                            .formatted(run.folder(), setting, e.getMessage()),
                    e);
        }
    }

    private String gaps() {
        return missing.entrySet().stream()
                .filter(gap -> gap.getKey().endsWith(TRACED))
                .map(gap -> " (%s lacks %d)".formatted(gap.getKey(), gap.getValue()))
                .collect(Collectors.joining());
    }
}
