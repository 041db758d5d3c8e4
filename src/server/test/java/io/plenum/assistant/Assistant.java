package io.plenum.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.plenum.access.Role;
import io.plenum.web.ApiCalls;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant as there are many: the client of the protocol's own SDK, with a token. */
record Assistant(McpSyncClient client) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Assistant of(int port, String authorization) {
        McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://localhost:" + port)
                        .endpoint("/api/v1/mcp")
                        .addHttpRequestCustomizer(
                                (request, method, uri, body, context) -> request.header("Authorization", authorization))
                        .build())
                .requestTimeout(Duration.ofSeconds(20))
                .build();
        client.initialize();
        return new Assistant(client);
    }

    /** For the header of requests. */
    static String token(ApiCalls api, String owner, Role ceiling) throws IOException, InterruptedException {
        String wish = """
            {"name": "assistant", "ceiling": "%s", "expires": "%s"}""".formatted(ceiling, Instant.now().plus(Duration.ofHours(1)));
        HttpResponse<String> made =
                api.post("/api/v1/tokens", owner, "application/json", wish.getBytes(StandardCharsets.UTF_8));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "Bearer " + JSON.readTree(made.body()).path("secret").asString();
    }

    List<String> tools() {
        return client.listTools().tools().stream().map(Tool::name).toList();
    }

    CallToolResult ask(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** What is answered; fails where it is refused. */
    JsonNode read(String tool, Map<String, Object> arguments) {
        CallToolResult result = ask(tool, arguments);
        assertThat(result.isError()).as(tool + ": " + text(result)).isNotEqualTo(true);
        return JSON.readTree(text(result));
    }

    /** Why it is refused; fails where it is answered. */
    String refusal(String tool, Map<String, Object> arguments) {
        CallToolResult result = ask(tool, arguments);
        assertThat(result.isError()).as(tool + ": " + text(result)).isTrue();
        return text(result);
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Override
    public void close() {
        client.close();
    }
}
