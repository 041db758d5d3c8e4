package io.plenum.mqtt.json;

import io.plenum.link.ConnectorException;
import io.plenum.mqtt.broker.BrokerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What topics of one form have in common, a setting {@code template.NAME} each:
 * {@code sensors/{room}/{quantity}/state value=/value time=/ts unit=/unit availability=sensors/{room}/online}.
 *
 * <p>{@code {name}} stands for one level of the topic and gives it a name, {@code +} for one level, {@code #} at the end for all that
 * follow. Pointers are JSON Pointers (RFC 6901).
 *
 * @param value where discovery finds the value; null for all that is a number or a truth
 * @param time where the payload says of what time it is; null where it does not
 * @param unit where the payload says its unit; null where it does not
 * @param availability the topic on which the device says whether it is there, with the names of the levels; empty where it does not
 */
public record TopicTemplate(
        List<String> levels,
        @Nullable JsonPointer value,
        @Nullable JsonPointer time,
        @Nullable JsonPointer unit,
        String availability) {

    private static final String SETTING = "template.";
    private static final Set<String> OPTIONS = Set.of("value", "time", "unit", "availability");
    private static final Pattern OPTION = Pattern.compile("\\s+([a-z]+)=(\\S+)");

    /** What the field publishes most: Zigbee2MQTT, Tasmota, Shelly. Anybody's own lines come before them. */
    private static final List<String> USUAL = List.of(
            "zigbee2mqtt/{device} time=/last_seen availability=zigbee2mqtt/{device}/availability",
            "tele/{device}/SENSOR availability=tele/{device}/LWT",
            "tele/{device}/STATE availability=tele/{device}/LWT",
            "stat/{device}/+ availability=tele/{device}/LWT",
            "shellies/{device}/# availability=shellies/{device}/online");

    /** Reads the settings {@code template.NAME}, in the order of their names, and adds what the field uses. */
    public static List<TopicTemplate> of(Map<String, String> settings) throws ConnectorException {
        List<TopicTemplate> templates = new ArrayList<>();
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            if (setting.getKey().startsWith(SETTING)) {
                templates.add(line(setting.getValue().strip()));
            }
        }
        for (String line : USUAL) {
            templates.add(line(line));
        }
        return templates;
    }

    private static TopicTemplate line(String line) throws ConnectorException {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(line);
        int end = line.length();
        while (matcher.find()) {
            if (!OPTIONS.contains(matcher.group(1))) {
                throw BrokerSettings.wrong(SETTING + "*", line);
            }
            end = Math.min(end, matcher.start());
            options.put(matcher.group(1), matcher.group(2));
        }
        List<String> levels = List.of(line.substring(0, end).strip().split("/", -1));
        if (levels.indexOf("#") >= 0 && levels.indexOf("#") < levels.size() - 1) {
            throw BrokerSettings.wrong(SETTING + "*", line);
        }
        return new TopicTemplate(
                levels,
                pointer(options.get("value"), line),
                pointer(options.get("time"), line),
                pointer(options.get("unit"), line),
                options.getOrDefault("availability", ""));
    }

    private static @Nullable JsonPointer pointer(@Nullable String text, String line) throws ConnectorException {
        if (text == null) {
            return null;
        }
        if (!text.startsWith("/")) {
            throw BrokerSettings.wrong(SETTING + "*", line);
        }
        return text.length() == 1 ? JsonPointer.empty() : JsonPointer.compile(text);
    }

    /** The first that a topic is of; null where it is of none. */
    public static @Nullable TopicTemplate first(List<TopicTemplate> templates, String topic) {
        for (TopicTemplate template : templates) {
            if (template.names(topic) != null) {
                return template;
            }
        }
        return null;
    }

    /** The named levels of a topic, in their order; null where it is not of this form. */
    public @Nullable Map<String, String> names(String topic) {
        String[] parts = topic.split("/", -1);
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return names;
            }
            if (i >= parts.length) {
                return null;
            }
            if (isName(level)) {
                names.put(level.substring(1, level.length() - 1), parts[i]);
            } else if (!level.equals("+") && !level.equals(parts[i])) {
                return null;
            }
        }
        return parts.length == levels.size() ? names : null;
    }

    private static boolean isName(String level) {
        return level.length() > 2 && level.startsWith("{") && level.endsWith("}");
    }

    /** Where the device behind a topic says whether it is there; null where it does not. */
    public @Nullable String availabilityOf(String topic) {
        Map<String, String> names = names(topic);
        if (availability.isEmpty() || names == null) {
            return null;
        }
        String text = availability;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text.indexOf('{') < 0 && text.indexOf('+') < 0 && text.indexOf('#') < 0 ? text : null;
    }
}
