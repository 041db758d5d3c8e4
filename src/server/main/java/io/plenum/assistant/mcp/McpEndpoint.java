package io.plenum.assistant.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.plenum.assistant.AssistantSettings;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Model Context Protocol over streamable HTTP, without sessions: each message is authenticated by itself, and answered in the same
 * response. No stream is ever open.
 */
@RestController
@RequestMapping("/api/v1/mcp")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class McpEndpoint {

    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
    private final McpTransport transport;
    private final AssistantSettings settings;

    McpEndpoint(McpTransport transport, AssistantSettings settings) {
        this.transport = transport;
        this.settings = settings;
    }

    /** A message of JSON-RPC; the tools that there are tell of themselves by {@code tools/list}. */
    @PostMapping
    ResponseEntity<String> message(@RequestBody McpMessage message) throws IOException {
        if (!settings.enabled()) {
            throw RequestProblem.notFound("mcp");
        }
        if (message.isRequest()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(mapper.writeValueAsString(transport.answer(message)));
        }
        if (message.isNotification()) {
            transport.take(message);
            return ResponseEntity.accepted().build();
        }
        throw RequestProblem.of("method", "web.expected.json");
    }

    /** The protocol asks here whether there is a stream of events; there is none. */
    @GetMapping
    ResponseEntity<Void> noStream() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "POST")
                .build();
    }
}
