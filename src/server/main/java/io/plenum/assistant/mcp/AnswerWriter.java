package io.plenum.assistant.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.plenum.assistant.AssistantSettings;
import io.plenum.assistant.tool.FencedText;
import io.plenum.assistant.tool.ToolAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes an answer as far as it fits; the same as a text and as a structure, for assistants read either. */
@Component
class AnswerWriter {

    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
    private final int mostBytes;

    AnswerWriter(AssistantSettings settings) {
        mostBytes = settings.answerBytes();
    }

    /** @param rows how many of them fitted */
    record Written(CallToolResult result, int rows) {}

    Written write(ToolAnswer answer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        long room = mostBytes - (long) bytes(answer.about());
        for (Map<String, Object> row : answer.rows()) {
            room -= bytes(row) + 1;
            if (room < 0) {
                break;
            }
            rows.add(row);
        }
        boolean cut = rows.size() < answer.rows().size();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("notice", FencedText.NOTICE);
        content.putAll(answer.about());
        content.put("rows", rows);
        content.put("more", answer.more() || cut);
        CallToolResult result = CallToolResult.builder()
                .addTextContent(json(content))
                .structuredContent(content)
                .isError(false)
                .build();
        return new Written(result, rows.size());
    }

    CallToolResult refusal(String text) {
        return CallToolResult.builder().addTextContent(text).isError(true).build();
    }

    private int bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
