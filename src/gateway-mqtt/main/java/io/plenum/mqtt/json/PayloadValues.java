package io.plenum.mqtt.json;

import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The numbers and switches in a payload, by where they are; bounded in depth and number. */
public final class PayloadValues {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;
    private static final int MOST_ELEMENTS = 20;

    private PayloadValues() {}

    /**
     * All of them, by where they are.
     *
     * @param only where the value is; null for all that there are
     */
    public static Map<JsonPointer, JsonNode> of(JsonNode document, @Nullable JsonPointer only) {
        Map<JsonPointer, JsonNode> found = new LinkedHashMap<>();
        if (only == null) {
            collect(document, JsonPointer.empty(), 0, found);
        } else {
            add(document.at(only), only, found);
        }
        return found;
    }

    private static void collect(JsonNode node, JsonPointer at, int depth, Map<JsonPointer, JsonNode> found) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                collect(each.getValue(), at.appendProperty(each.getKey()), depth + 1, found);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), MOST_ELEMENTS); i++) {
                collect(node.get(i), at.appendIndex(i), depth + 1, found);
            }
        } else {
            add(node, at, found);
        }
    }

    private static void add(JsonNode node, JsonPointer at, Map<JsonPointer, JsonNode> found) {
        if (JsonValue.isValue(node) || JsonValue.isSwitch(node)) {
            found.put(at, node);
        }
    }

    /** What a value seems to be. */
    public static DeviceDeclaration declared(JsonNode found, String unit) {
        PointKind kind = JsonValue.kind(found);
        return new DeviceDeclaration(
                kind == PointKind.BINARY ? "switch" : "number", true, kind, kind == PointKind.BINARY ? "" : unit, 0);
    }
}
