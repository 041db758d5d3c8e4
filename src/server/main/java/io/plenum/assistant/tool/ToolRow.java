package io.plenum.assistant.tool;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an answer. What is null or no number is left out; times are UTC. Used on one thread. */
public final class ToolRow {

    private final Map<String, Object> json = new LinkedHashMap<>();

    /** A key, an id or a word of our own. */
    public ToolRow with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant time -> json.put(name, time.toString());
            case Double number -> number(name, number);
            case Number number -> json.put(name, number);
            case Boolean flag -> json.put(name, flag);
            case ToolRow row -> json.put(name, row.json());
            case List<?> list ->
                json.put(
                        name,
                        list.stream()
                                .map(item -> item instanceof ToolRow row ? row.json() : FencedText.key(item.toString()))
                                .toList());
            default -> json.put(name, FencedText.key(value.toString()));
        }
        return this;
    }

    private void number(String name, double number) {
        if (Double.isFinite(number)) {
            json.put(name, number);
        }
    }

    /** A name or line that a device or a person has written. */
    public ToolRow name(String name, @Nullable String text) {
        return fenced(name, text, FencedText.LONGEST_NAME);
    }

    /** Words that a device or a person has written. */
    public ToolRow words(String name, @Nullable String text) {
        return fenced(name, text, FencedText.LONGEST_WORDS);
    }

    private ToolRow fenced(String name, @Nullable String text, int longest) {
        if (text != null && !text.isBlank()) {
            json.put(name, FencedText.of(text, longest));
        }
        return this;
    }

    public Map<String, Object> json() {
        return json;
    }
}
