package io.plenum.alarm.ui.list;

import io.plenum.alarm.AlarmQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question for alarms of the past as the query of an address. */
final class HistoryQuery {

    private HistoryQuery() {}

    static String write(AlarmQuery query) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "from", query.from());
        put(parts, "to", query.to());
        put(parts, "priority", query.priority());
        put(parts, "floor", query.floor());
        put(parts, "system", query.system());
        put(parts, "q", query.text());
        put(parts, "notPassedOn", query.notPassedOn() ? true : null);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
