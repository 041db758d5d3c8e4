package io.plenum.mqtt.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a device says, or its last will says for it, that it is there. */
enum Availability {
    ONLINE,
    OFFLINE;

    /** Null where it says neither. */
    static @Nullable Availability read(JsonNode document) {
        JsonNode state = document.isObject() ? document.path("state") : document;
        String text = state.isString() ? state.stringValue() : state.isValueNode() ? state.asString() : "";
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "online", "true", "1", "on", "connected", "ready" -> ONLINE;
            case "offline", "false", "0", "off", "disconnected", "lost" -> OFFLINE;
            default -> null;
        };
    }
}
