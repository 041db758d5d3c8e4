package io.plenum.mqtt.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A value as the site model writes it: {@code json/TOPIC#POINTER}, with a JSON Pointer (RFC 6901) into the payload of the topic. The pointer
 * {@code /} alone stands for the whole payload: a plain number.
 */
public record ValueAddress(String topic, JsonPointer pointer) {

    public static final String PREFIX = "json/";
    private static final String WHOLE = "/";

    /** Null where the text is no such address. */
    public static @Nullable ValueAddress parse(String text) {
        int sign = text.indexOf('#');
        if (!text.startsWith(PREFIX) || sign <= PREFIX.length()) {
            return null;
        }
        String topic = text.substring(PREFIX.length(), sign);
        String pointer = text.substring(sign + 1);
        if (topic.indexOf('+') >= 0 || !pointer.startsWith(WHOLE)) {
            return null;
        }
        return new ValueAddress(topic, pointer.equals(WHOLE) ? JsonPointer.empty() : JsonPointer.compile(pointer));
    }

    /** Of all that a topic brings: its points' addresses begin with it. */
    public static String source(String topic) {
        return PREFIX + topic + "#";
    }

    /** As {@link #parse} reads it. */
    public static String text(String topic, JsonPointer pointer) {
        return source(topic) + (pointer.matches() ? WHOLE : pointer.toString());
    }
}
