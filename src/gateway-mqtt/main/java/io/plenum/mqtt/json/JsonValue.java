package io.plenum.mqtt.json;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is found at a pointer, as a number of a point. */
final class JsonValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    private static final List<String> OFF_ON = List.of("off", "on");
    private static final List<String> FALSE_TRUE = List.of("false", "true");

    private JsonValue() {}

    /** NaN for what is no number: {@link #whyNoNumber} says why. */
    static double number(Point point, JsonNode found) {
        if (found.isNumber()) {
            return found.doubleValue();
        }
        if (found.isBoolean()) {
            return found.booleanValue() ? 1 : 0;
        }
        return found.isString() ? ofText(point, found.stringValue().strip()) : Double.NaN;
    }

    /** A number in quotes, the texts of the point's states, and what the field writes for on and off. */
    private static double ofText(Point point, String text) {
        int state = index(point.stateTexts(), text);
        return switch (point.kind()) {
            case NUMERIC -> plain(text);
            case MULTISTATE -> state >= 0 ? state + 1 : plain(text);
            case BINARY -> state >= 0 ? state : binary(text);
        };
    }

    private static double binary(String text) {
        int on = Math.max(index(OFF_ON, text), index(FALSE_TRUE, text));
        return on >= 0 ? on : plain(text);
    }

    private static int index(List<String> texts, String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static double plain(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Whether it can be a value at all, of some kind of point. */
    static boolean isValue(JsonNode found) {
        return found.isNumber()
                || found.isBoolean()
                || (found.isString()
                        && NUMBER.matcher(found.stringValue().strip()).matches());
    }

    static boolean isSwitch(JsonNode found) {
        String text = found.isString() ? found.stringValue().strip() : "";
        return found.isBoolean() || index(OFF_ON, text) >= 0 || index(FALSE_TRUE, text) >= 0;
    }

    static PointKind kind(JsonNode found) {
        return isSwitch(found) ? PointKind.BINARY : PointKind.NUMERIC;
    }

    static QualityReason whyNoNumber(JsonNode found) {
        if (found.isString()) {
            return QualityReason.of("point.reason.text", found.stringValue());
        }
        if (found.isArray()) {
            return QualityReason.of("point.reason.array", found.size());
        }
        return found.isObject()
                ? QualityReason.of("point.reason.structure", "JSON")
                : QualityReason.of("point.reason.missing");
    }
}
