package io.plenum.assistant.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands messages to the server of the protocol and waits for its answer on the caller's thread. */
@Component
class McpTransport implements McpStatelessServerTransport {

    private static final Logger log = LoggerFactory.getLogger(McpTransport.class);

    private volatile @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        this.handler = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    JSONRPCResponse answer(McpMessage message) {
        Object id = Objects.requireNonNull(message.id());
        JSONRPCRequest request =
                new JSONRPCRequest("2.0", Objects.requireNonNull(message.method()), id, message.params());
        try {
            JSONRPCResponse answer =
                    handler().handleRequest(McpTransportContext.EMPTY, request).block();
            return answer == null ? error(id, ErrorCodes.INTERNAL_ERROR, "No answer") : answer;
        } catch (McpError refused) {
            JSONRPCError error = refused.getJsonRpcError();
            return error == null
                    ? error(id, ErrorCodes.INVALID_REQUEST, "Refused")
                    : error(id, error.code(), error.message());
        } catch (IllegalArgumentException parameters) {
            return error(id, ErrorCodes.INVALID_PARAMS, "Parameters of another form are expected");
        } catch (RuntimeException unexpected) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("A message of an assistant failed, reference {}", reference, unexpected);
            return error(id, ErrorCodes.INTERNAL_ERROR, "Unexpected error, reference " + reference);
        }
    }

    void take(McpMessage message) {
        handler()
                .handleNotification(
                        McpTransportContext.EMPTY,
                        new JSONRPCNotification("2.0", Objects.requireNonNull(message.method()), message.params()))
                .onErrorComplete()
                .block();
    }

    private McpStatelessServerHandler handler() {
        return Objects.requireNonNull(handler, "the server of the protocol begins with the application");
    }

    private static JSONRPCResponse error(Object id, int code, String text) {
        return JSONRPCResponse.error(id, new JSONRPCError(code, text));
    }
}
