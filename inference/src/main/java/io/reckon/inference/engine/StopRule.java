package io.reckon.inference.engine;

import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.text.PromptForm;
import io.reckon.inference.text.TextTokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides after each token whether a sequence is complete, also where what ends it lies inside tokens or across them. */
final class StopRule {
    /** Stands for bytes that are no character. */
    private static final char REPLACEMENT = '\ufffd';

    private final TextTokenizer tokenizer;
    private final Set<Integer> endTokens;
    private final List<String> stopStrings;
    private final BitSet mayEndStep;
    private final BitSet mayEndSolution;

    StopRule(EngineModel model) {
        this.tokenizer = model.tokenizer();
        this.endTokens = model.config().endTokens();
        this.stopStrings = model.stopStrings();
        int vocabulary = model.config().vocabularySize();
        this.mayEndStep = mayEnd(List.of(PromptForm.STEP_END), vocabulary);
        this.mayEndSolution = mayEnd(stopStrings, vocabulary);
    }

    /** Returns the tokens that contain the last character of one of the strings: only they can complete it. */
    private BitSet mayEnd(List<String> strings, int vocabulary) {
        BitSet tokens = new BitSet();
        for (int token = 0; token < vocabulary && !strings.isEmpty(); token++) {
            String text = tokenizer.decode(new int[] {token});
            if (strings.stream().anyMatch(string -> text.contains(string.substring(string.length() - 1)))) {
                tokens.set(token);
            }
        }
        return tokens;
    }

    /** Finishes the sequence if its newest token completes it. */
    void check(Sequence sequence) {
        int newest = sequence.tokens()[sequence.length() - 1];
        if (endTokens.contains(newest)) {
            int[] sampled = sequence.sampled();
            sequence.finish(tokenizer.decode(Arrays.copyOf(sampled, sampled.length - 1)), Finish.END);
            return;
        }
        if (mayEndSolution.get(newest)) {
            beforeStopString(tokenizer.decode(sequence.sampled())).ifPresent(text -> sequence.finish(text, Finish.END));
        }
        if (!sequence.isOver() && sequence.stop() == Generation.Stop.STEP && mayEndStep.get(newest)) {
            firstStep(tokenizer.decode(sequence.sampled())).ifPresent(text -> sequence.finish(text, Finish.STEP));
        }
        if (!sequence.isOver() && sequence.isFull()) {
            sequence.finish(withoutCutCharacter(tokenizer.decode(sequence.sampled())), Finish.LENGTH);
        }
    }

    /** Byte-level tokens may leave the last character incomplete; it is no text, and would be read as another one later. */
    private static String withoutCutCharacter(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == REPLACEMENT) {
            end--;
        }
        return text.substring(0, end);
    }

    private Optional<String> beforeStopString(String text) {
        return stopStrings.stream()
                .map(text::indexOf)
                .filter(place -> place >= 0)
                .min(Integer::compare)
                .map(place -> text.substring(0, place));
    }

    /** Blank lines are no steps. */
    private static Optional<String> firstStep(String text) {
        String begun = text.stripLeading();
        int end = begun.indexOf(PromptForm.STEP_END);
        return end < 0 ? Optional.empty() : Optional.of(begun.substring(0, end));
    }
}
