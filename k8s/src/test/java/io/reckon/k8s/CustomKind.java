package io.reckon.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One version of a kind that an operator brings, by the schema in its CustomResourceDefinition.
 *
 * @param apiVersion group and version
 * @param kind its name
 * @param schema closed: a field that it does not name is refused
 */
record CustomKind(String apiVersion, String kind, JsonSchema schema) {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String OPEN = "x-kubernetes-preserve-unknown-fields";

    /** The versions that a definition describes. */
    static Stream<CustomKind> versions(Manifest definition) {
        JsonNode spec = definition.tree().path("spec");
        String kind = spec.at("/names/kind").asText();
        return StreamSupport.stream(spec.path("versions").spliterator(), false).map(version -> {
            JsonNode schema = version.at("/schema/openAPIV3Schema").deepCopy();
            close(schema);
            String apiVersion =
                    spec.path("group").asText() + "/" + version.path("name").asText();
            return new CustomKind(apiVersion, kind, FACTORY.getSchema(schema));
        });
    }

    boolean describes(Manifest manifest) {
        return apiVersion.equals(manifest.apiVersion()) && kind.equals(manifest.kind());
    }

    List<String> complaints(Manifest manifest) {
        return schema.validate(manifest.tree()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** An API server drops what a schema does not name; here it is an error. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean isClosed = object.has("properties") && !object.has("additionalProperties") && !object.has(OPEN);
            if (isClosed && object.path("type").asText().equals("object")) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(CustomKind::close);
    }
}
