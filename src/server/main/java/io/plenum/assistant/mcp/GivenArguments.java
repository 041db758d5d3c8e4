package io.plenum.assistant.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.web.RequestProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a tool is asked before the tool sees it. */
@Component
class GivenArguments {

    private static final int LONGEST_SUMMARY = 300;
    private final JsonSchemaValidator schemas = McpJsonDefaults.getSchemaValidator();

    /** @throws RequestProblem where they are not what the schema demands */
    ToolArguments check(ToolSchema schema, @Nullable Map<String, Object> given) {
        Map<String, Object> present = new HashMap<>();
        if (given != null) {
            given.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
        }
        demandText(present);
        if (!schemas.validate(schema.json(), present).valid()) {
            throw RequestProblem.of("arguments", "assistant.problem.arguments");
        }
        return new ToolArguments(Map.copyOf(present));
    }

    /** U+0000 and halves of characters, which no database stores. */
    private static void demandText(Object value) {
        switch (value) {
            case String text -> {
                if (text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
                    throw RequestProblem.of("arguments", "web.expected.text");
                }
            }
            case Map<?, ?> map ->
                map.forEach((name, part) -> {
                    demandText(String.valueOf(name));
                    demandText(part == null ? "" : part);
                });
            case List<?> list -> list.forEach(part -> demandText(part == null ? "" : part));
            default -> {}
        }
    }

    /** For the record: what was asked, in one line. */
    static String summary(@Nullable Map<String, Object> given) {
        String text = given == null ? "{}" : new TreeMap<>(given).toString();
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY) + "…";
    }
}
