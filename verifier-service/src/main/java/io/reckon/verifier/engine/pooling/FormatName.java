package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.PromptWriter;

/** The formats that are known, by the models that made them known. */
public enum FormatName {
    /** Qwen2.5-Math-PRM. */
    QWEN,
    /** Math-Shepherd. */
    MATH_SHEPHERD,
    /** Skywork-o1-Open-PRM. */
    SKYWORK,
    /** RLHFlow's Llama3.1-8B-PRM. */
    RLHFLOW,
    /** Any outcome reward model with one output, such as Skywork-Reward-V2. */
    OUTCOME;

    /**
     * Returns the format for a model's texts.
     *
     * @throws io.reckon.inference.model.ModelException where the tokenizer is not one of such a model
     */
    public RewardModelFormat of(PromptWriter texts) {
        return switch (this) {
            case QWEN -> new QwenFormat(texts);
            case MATH_SHEPHERD -> new MathShepherdFormat(texts);
            case SKYWORK -> new SkyworkFormat(texts);
            case RLHFLOW -> new RlhflowFormat(texts);
            case OUTCOME -> new OutcomeFormat(texts);
        };
    }
}
