package io.reckon.models.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question with sampled solutions, as a line to check. A line of a question file reads as one without samples, a line
 * of samples alone as one without question and plan.
 *
 * @param plan the steps in the notation of {@link io.reckon.models.problem.plan.Step#notation()}
 * @param samples the texts of the solutions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SampledQuestion(String id, String question, List<String> plan, List<String> samples) {
    SampledQuestion(
            @Nullable String id,
            @Nullable String question,
            @Nullable List<String> plan,
            @Nullable List<String> samples) {
        this.id = Objects.requireNonNullElse(id, "");
        this.question = Objects.requireNonNullElse(question, "");
        this.plan = plan == null ? List.of() : List.copyOf(plan);
        this.samples = samples == null ? List.of() : List.copyOf(samples);
    }

    /**
     * This with the question and plan known for its id, where it has no plan of its own.
     *
     * @throws IllegalArgumentException if there is no plan for the id
     */
    SampledQuestion completed(Map<String, SampledQuestion> known) {
        if (!plan.isEmpty()) {
            return this;
        }
        SampledQuestion same = known.get(id);
        if (same == null || same.plan.isEmpty()) {
            throw new IllegalArgumentException("no plan for id '" + id + "'");
        }
        return new SampledQuestion(id, same.question, same.plan, samples);
    }
}
