package io.reckon.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Which pods are meant, by their labels.
 *
 * @param tree {@code matchLabels} and {@code matchExpressions}; all of them must hold
 */
record LabelSelector(JsonNode tree) {
    boolean selects(Map<String, String> labels) {
        return tree.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())))
                && tree.path("matchExpressions").valueStream().allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String key = expression.path("key").asText();
        List<String> values =
                expression.path("values").valueStream().map(JsonNode::asText).toList();
        String operator = expression.path("operator").asText();
        return switch (operator) {
            case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
            case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            default -> throw new IllegalArgumentException("a selector knows no operator '" + operator + "'");
        };
    }
}
