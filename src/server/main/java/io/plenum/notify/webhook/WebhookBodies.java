package io.plenum.notify.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts an event into the words and the form that the other system takes. */
@Component
public class WebhookBodies {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String JSON = "application/json";

    private final JsonMapper json;
    private final MessageSource messages;

    public WebhookBodies(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /** What is sent, and its media type. */
    record Body(String type, String content) {}

    /** @param stored the event as JSON */
    Body of(WebhookLayout layout, String stored) {
        if (layout.format() == WebhookFormat.PLENUM) {
            return new Body(JSON, stored);
        }
        boolean person = layout.format() == WebhookFormat.PERSON;
        JsonNode event = json.readTree(stored);
        Locale language = Locale.of(person ? event.path("language").asString(layout.language()) : layout.language());
        WebhookMessage message = WebhookMessage.of(event, language, messages);
        String open = messages.getMessage("notify.webhooks.open", null, language);
        return switch (layout.format()) {
            case TEAMS -> new Body(JSON, json.writeValueAsString(card(message, open)));
            case SLACK -> new Body(JSON, json.writeValueAsString(Map.of("text", slack(message, open))));
            case MATRIX ->
                new Body(JSON, json.writeValueAsString(Map.of("text", message.text(), "html", html(message, open))));
            case TEMPLATE, PERSON -> {
                WebhookTemplate template = new WebhookTemplate(Objects.requireNonNull(layout.template()), person, json);
                yield new Body(template.contentType(), template.filled(message));
            }
            case PLENUM -> throw new IllegalStateException();
        };
    }

    /** Adaptive Cards 1.4. What devices say is no Markdown: a backslash takes its signs their meaning. */
    private static Map<String, Object> card(WebhookMessage message, String open) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(block(message.title(), "Bolder"));
        message.lines().forEach(line -> blocks.add(block(line, "Default")));
        List<Object> actions = message.link().isEmpty()
                ? List.of()
                : List.of(Map.of("type", "Action.OpenUrl", "title", open, "url", message.link()));
        Map<String, Object> card = Map.of(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "body",
                blocks,
                "actions",
                actions);
        return Map.of("type", "message", "attachments", List.of(Map.of("contentType", CARD, "content", card)));
    }

    private static Map<String, Object> block(String text, String weight) {
        String plain = text.replaceAll("([\\\\*_\\[\\]`#~])", "\\\\$1");
        return Map.of("type", "TextBlock", "text", plain, "weight", weight, "wrap", true);
    }

    private static String slack(WebhookMessage message, String open) {
        List<String> lines = new ArrayList<>();
        lines.add("*" + escaped(message.title()).replace('*', '∗') + "*");
        message.lines().forEach(line -> lines.add(escaped(line)));
        if (!message.link().isEmpty()) {
            lines.add("<" + message.link() + "|" + escaped(open) + ">");
        }
        return String.join("\n", lines);
    }

    /** Slack gives these three signs a meaning, by which a text could call everybody. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String html(WebhookMessage message, String open) {
        String lines = message.lines().stream()
                .map(line -> "<br>" + HtmlUtils.htmlEscape(line))
                .collect(Collectors.joining());
        String link = message.link().isEmpty()
                ? ""
                : "<br><a href=\"" + HtmlUtils.htmlEscape(message.link()) + "\">" + HtmlUtils.htmlEscape(open) + "</a>";
        return "<b>" + HtmlUtils.htmlEscape(message.title()) + "</b>" + lines + link;
    }
}
