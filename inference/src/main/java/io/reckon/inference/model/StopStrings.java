package io.reckon.inference.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Texts that end a solution, as {@code stop_strings} in {@code generation_config.json} states them. */
public final class StopStrings {
    private static final String GENERATION = "generation_config.json";

    private StopStrings() {}

    /** Returns the folder's stop strings, none of them empty; none where it states none. */
    public static List<String> read(ModelFolder folder) {
        List<String> strings = new ArrayList<>();
        if (folder.has(GENERATION)) {
            JsonNode stated = folder.json(GENERATION).path("stop_strings");
            stated.forEach(string -> strings.add(string.asText()));
            if (stated.isTextual()) {
                strings.add(stated.asText());
            }
        }
        strings.removeIf(String::isEmpty);
        return List.copyOf(strings);
    }
}
