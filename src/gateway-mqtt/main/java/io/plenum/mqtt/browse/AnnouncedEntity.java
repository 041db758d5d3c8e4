package io.plenum.mqtt.browse;

import io.plenum.link.Discovered.Identity;
import io.plenum.mqtt.json.ValueAddress;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a device says of itself in Home Assistant's way: a retained message on {@code PREFIX/COMPONENT/…/config} that names the topic, the place in
 * its payload and the unit, in long words or short ones.
 *
 * @param address as points write it
 * @param topic where the value is published
 */
record AnnouncedEntity(String address, String topic, String name, Identity identity, DeviceDeclaration declared) {

    private static final Pattern PATH =
            Pattern.compile("\\{\\{\\s*value_json((?:\\.\\w+|\\['[^']+']|\\[\\d+])+)[^}]*}}");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\['([^']+)']|\\[(\\d+)]");
    private static final Pattern PLAIN = Pattern.compile("\\{\\{\\s*value\\b[^}]*}}");

    /** Null where it is no announcement, or one of something that has no number. */
    static @Nullable AnnouncedEntity read(String topic, JsonNode document) {
        String stateTopic = text(document, "state_topic", "stat_t");
        if (!topic.endsWith("/config") || !document.isObject() || stateTopic.isEmpty()) {
            return null;
        }
        String base = text(document, "~", "~");
        String where = stateTopic.startsWith("~")
                ? base + stateTopic.substring(1)
                : stateTopic.endsWith("~") ? stateTopic.substring(0, stateTopic.length() - 1) + base : stateTopic;
        JsonPointer pointer = pointer(text(document, "value_template", "val_tpl"));
        if (pointer == null || where.indexOf('#') >= 0 || where.indexOf('+') >= 0) {
            return null;
        }
        String unit = text(document, "unit_of_measurement", "unit_of_meas");
        boolean binary = topic.contains("/binary_sensor/") || topic.contains("/switch/");
        JsonNode device = document.path(document.has("device") ? "device" : "dev");
        String deviceName = text(device, "name", "name");
        String name = (deviceName + " " + text(document, "name", "name")).strip();
        return new AnnouncedEntity(
                ValueAddress.text(where, pointer),
                where,
                name.isEmpty() ? where : name,
                new Identity(
                        text(device, "manufacturer", "mf"),
                        text(device, "model", "mdl"),
                        text(device, "sw_version", "sw")),
                new DeviceDeclaration(
                        binary ? "switch" : "number",
                        true,
                        binary ? PointKind.BINARY : unit.isEmpty() ? null : PointKind.NUMERIC,
                        unit,
                        0));
    }

    /** The simple ones: the whole payload, or a path into it. Null for one that computes. */
    private static @Nullable JsonPointer pointer(String template) {
        if (template.isEmpty() || PLAIN.matcher(template).matches()) {
            return JsonPointer.empty();
        }
        Matcher path = PATH.matcher(template);
        if (!path.matches()) {
            return null;
        }
        JsonPointer pointer = JsonPointer.empty();
        Matcher step = STEP.matcher(path.group(1));
        while (step.find()) {
            pointer = step.group(3) != null
                    ? pointer.appendIndex(Integer.parseInt(step.group(3)))
                    : pointer.appendProperty(step.group(1) == null ? step.group(2) : step.group(1));
        }
        return pointer;
    }

    private static String text(JsonNode from, String name, String brief) {
        JsonNode found = from.path(from.has(name) ? name : brief);
        return found.isString() ? found.stringValue().strip() : "";
    }
}
