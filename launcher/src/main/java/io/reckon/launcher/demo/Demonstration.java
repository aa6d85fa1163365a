package io.reckon.launcher.demo;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Grading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** Grades the answers of a demonstration as they come. For one thread. */
public final class Demonstration {
    private final DemoQuestions questions;
    private final DoubleSupplier secondsSinceStart;
    private final List<GradedAnswer> answers = new ArrayList<>();
    private final List<GradedAnswer> oneSample = new ArrayList<>();
    private OptionalDouble firstAnswerSeconds = OptionalDouble.empty();

    /**
     * A demonstration without answers yet.
     *
     * @param secondsSinceStart how long ago the command was started
     */
    public Demonstration(DemoQuestions questions, DoubleSupplier secondsSinceStart) {
        this.questions = questions;
        this.secondsSinceStart = secondsSinceStart;
    }

    /** Takes an answer and returns what to tell about it; nothing for those asked for comparison only. */
    public Optional<String> accept(Answer answer) {
        String reference = questions.reference(answer.questionId());
        GradedAnswer graded = new GradedAnswer(answer, Grading.isRight(answer, reference));
        if (DemoQuestions.isOneSample(answer.questionId())) {
            oneSample.add(graded);
            return Optional.empty();
        }
        if (firstAnswerSeconds.isEmpty() && graded.arrived()) {
            firstAnswerSeconds = OptionalDouble.of(secondsSinceStart.getAsDouble());
        }
        answers.add(graded);
        return Optional.of(AnswerLine.of(answers.size(), graded, reference));
    }

    /** What it has shown so far. */
    public DemoReport report() {
        return DemoReport.of(answers, oneSample, firstAnswerSeconds);
    }
}
