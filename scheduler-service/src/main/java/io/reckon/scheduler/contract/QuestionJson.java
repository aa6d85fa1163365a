package io.reckon.scheduler.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.strategy.v1.StrategySpec;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the JSON mapping of {@code reckon.question.v1.Question}, strictly. */
final class QuestionJson {

    /** JsonFormat alone reads JSON leniently (comments, single quotes, no quotes), and takes the last of two values. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> STRATEGIES = StrategySpec.getDescriptor().getFields().stream()
            .flatMap(field -> Stream.of(field.getName(), field.getJsonName()))
            .collect(Collectors.toUnmodifiableSet());

    private QuestionJson() {}

    static Question parse(String json) {
        JsonNode tree = tree(json);
        requireKnownStrategy(tree.path("strategy"));
        Question.Builder question = Question.newBuilder();
        try {
            JsonFormat.parser().merge(json, question);
        } catch (InvalidProtocolBufferException e) {
            // JsonFormat tells the two apart in words only; its lenient mode swallows unknown enum values as well
            throw String.valueOf(e.getMessage()).contains("Cannot find field")
                    ? refused(Refusal.UNKNOWN_FIELD, "The question has a field that does not exist: ", e)
                    : refused(Refusal.INVALID_FIELD, "A field has a value that it cannot have: ", e);
        }
        return question.build();
    }

    private static JsonNode tree(String json) {
        JsonNode tree;
        try {
            tree = STRICT.readTree(json);
        } catch (JacksonException e) {
            throw new QuestionRefusedException(
                    Refusal.MALFORMED_JSON,
                    "The record is not JSON: " + e.getOriginalMessage() + place(e.getLocation()) + ".");
        }
        if (!tree.isObject()) {
            throw new QuestionRefusedException(
                    Refusal.MALFORMED_JSON, "The record is not a JSON object; send {\"text\": \"...\"}.");
        }
        return tree;
    }

    /** Where the parser stopped, if it knows: not where a limit of size or depth was passed. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static void requireKnownStrategy(JsonNode strategy) {
        if (strategy.isObject() && strategy.isEmpty()) {
            throw new QuestionRefusedException(
                    Refusal.UNKNOWN_STRATEGY, "\"strategy\" is empty; set one of " + names() + ", or leave it out.");
        }
        strategy.fieldNames().forEachRemaining(name -> {
            if (!STRATEGIES.contains(name)) {
                throw new QuestionRefusedException(
                        Refusal.UNKNOWN_STRATEGY, "\"strategy\" is none of " + names() + ".");
            }
        });
    }

    private static String names() {
        return StrategySpec.getDescriptor().getFields().stream()
                .map(FieldDescriptor::getJsonName)
                .collect(Collectors.joining(", "));
    }

    private static QuestionRefusedException refused(Refusal refusal, String what, Exception cause) {
        return new QuestionRefusedException(refusal, what + cause.getMessage());
    }
}
