package io.reckon.inference.engine;

import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.text.PromptForm;
import io.reckon.inference.text.TextTokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Decides after each token whether a sequence is complete, also where the end of a step lies inside a token. */
final class StopRule {
    private static final char REPLACEMENT = '\ufffd';

    private final TextTokenizer tokenizer;
    private final Set<Integer> endTokens;
    private final BitSet mayEndStep = new BitSet();

    StopRule(EngineModel model) {
        this.tokenizer = model.tokenizer();
        this.endTokens = model.config().endTokens();
        for (int token = 0; token < model.config().vocabularySize(); token++) {
            if (tokenizer.decode(new int[] {token}).contains(PromptForm.STEP_END)) {
                mayEndStep.set(token);
            }
        }
    }

    /** Finishes the sequence if its newest token completes it. */
    void check(Sequence sequence) {
        int newest = sequence.tokens()[sequence.length() - 1];
        if (endTokens.contains(newest)) {
            int[] sampled = sequence.sampled();
            sequence.finish(tokenizer.decode(Arrays.copyOf(sampled, sampled.length - 1)), Finish.END);
            return;
        }
        if (sequence.stop() == Generation.Stop.STEP && mayEndStep.get(newest)) {
            Optional<String> step = firstStep(tokenizer.decode(sequence.sampled()));
            if (step.isPresent()) {
                sequence.finish(step.get(), Finish.STEP);
                return;
            }
        }
        if (sequence.isFull()) {
            sequence.finish(withoutTornCharacter(tokenizer.decode(sequence.sampled())), Finish.LENGTH);
        }
    }

    /** A character may take several tokens, and the last of them may be missing where the length ends a text. */
    private static String withoutTornCharacter(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == REPLACEMENT) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Blank lines are no steps. */
    private static Optional<String> firstStep(String text) {
        String begun = text.stripLeading();
        int end = begun.indexOf(PromptForm.STEP_END);
        return end < 0 ? Optional.empty() : Optional.of(begun.substring(0, end));
    }
}
