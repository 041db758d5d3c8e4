package io.plenum.assistant.mcp;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message of JSON-RPC as a caller sends it.
 *
 * @param id a text or a number; null of a notification, which is not answered
 * @param result of answers, which nobody sends here
 */
@Schema(name = "McpMessage")
record McpMessage(
        @Nullable String jsonrpc,
        @Nullable Object id,
        @Nullable String method,
        @Nullable Object params,
        @Nullable Object result,
        @Nullable Object error) {

    boolean isRequest() {
        return isCall() && (id instanceof String || id instanceof Number);
    }

    boolean isNotification() {
        return isCall() && id == null;
    }

    private boolean isCall() {
        return "2.0".equals(jsonrpc) && method != null && result == null && error == null;
    }
}
