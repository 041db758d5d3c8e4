package io.plenum.notify.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * What people read of an event.
 *
 * @param headline what it is about, in one line
 * @param event what has happened
 * @param priority with its sign; empty where it has none
 * @param place from the small to the large; empty where it has none
 * @param detail a comment, or why; empty for none
 * @param time ISO 8601, UTC
 * @param link back to Plenum; empty where its address is not known
 * @param phone of the person whom it is for, E.164; empty where it is for nobody in person
 * @param person whom it is for; empty where it is for nobody in person
 */
record WebhookMessage(
        String headline,
        String event,
        String priority,
        String place,
        String detail,
        String time,
        String link,
        String phone,
        String person) {

    /** @param body the event as it is stored */
    static WebhookMessage of(JsonNode body, Locale language, MessageSource messages) {
        JsonNode alarm = body.path("alarm");
        JsonNode order = body.path("order");
        String kind = body.path("event").asString("");
        String headline = alarm.isObject()
                ? body.path("headline").asString(alarm.path("ruleName").asString(""))
                : order.isObject()
                        ? order.path("title").asString("")
                        : text(messages, "notify.webhooks.test-words", language);
        String priority = alarm.path("priority").asString("");
        return new WebhookMessage(
                headline,
                text(messages, alarm.isObject() ? "alarms.event." + kind : "notify.webhooks.event." + kind, language),
                priority.isEmpty()
                        ? ""
                        : sign(priority) + " "
                                + text(messages, "notify.priority." + priority.toLowerCase(Locale.ROOT), language),
                body.path("place").asString(""),
                body.path("detail").asString(""),
                body.path("time").asString(""),
                body.path("link").asString(""),
                body.path("phone").asString(""),
                body.path("person").asString(""));
    }

    private static String text(MessageSource messages, String key, Locale language) {
        return String.valueOf(messages.getMessage(key, null, key, language));
    }

    private static String sign(String priority) {
        return switch (priority) {
            case "URGENT" -> "▲";
            case "HIGH" -> "◆";
            case "MEDIUM" -> "●";
            default -> "○";
        };
    }

    /** What is read first. */
    String title() {
        return Stream.of(priority, event, headline)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What is read after the title, without the link. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Stream.of(place, detail).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    /** All of it, line by line. */
    String text() {
        return Stream.of(Stream.of(title()), lines().stream(), Stream.of(link))
                .flatMap(part -> part)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** By the names that templates use. */
    Map<String, String> places() {
        return Map.ofEntries(
                Map.entry("text", text()),
                Map.entry("title", title()),
                Map.entry("headline", headline),
                Map.entry("event", event),
                Map.entry("priority", priority),
                Map.entry("place", place),
                Map.entry("detail", detail),
                Map.entry("time", time),
                Map.entry("link", link),
                Map.entry("phone", phone),
                Map.entry("person", person));
    }
}
