package io.plenum.assistant.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool can be asked, as JSON Schema; nothing else is taken. Built once. */
public final class ToolSchema {

    private static final String DESCRIPTION = "description";
    private static final int LONGEST_KEY = 300;

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    public ToolSchema text(String name, int longest, String words) {
        return with(name, "string", words, Map.of("maxLength", longest));
    }

    public ToolSchema key(String name, String words) {
        return text(name, LONGEST_KEY, words);
    }

    public ToolSchema keys(String name, int most, String words) {
        return list(name, most, words, Map.of("type", "string", "maxLength", LONGEST_KEY));
    }

    public ToolSchema list(String name, int most, String words, Map<String, Object> item) {
        return with(name, "array", words, Map.of("items", item, "minItems", 1, "maxItems", most));
    }

    public ToolSchema time(String name, String words) {
        return text(name, 40, words + ", ISO-8601 with zone: 2026-11-22T08:00:00Z");
    }

    public ToolSchema whole(String name, long least, long most, String words) {
        return with(name, "integer", words, Map.of("minimum", least, "maximum", most));
    }

    public ToolSchema flag(String name, String words) {
        return with(name, "boolean", words, Map.of());
    }

    public ToolSchema choice(String name, Class<? extends Enum<?>> values, String words) {
        List<String> names =
                Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
        return with(name, "string", words, Map.of("enum", names));
    }

    /** Those that must be given. */
    public ToolSchema required(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    private ToolSchema with(String name, String type, String words, Map<String, Object> more) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", type);
        property.put(DESCRIPTION, words);
        property.putAll(more);
        properties.put(name, property);
        return this;
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "object");
        json.put("properties", properties);
        json.put("required", List.copyOf(required));
        json.put("additionalProperties", false);
        return json;
    }
}
