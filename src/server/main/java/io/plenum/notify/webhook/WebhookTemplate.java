package io.plenum.notify.webhook;

import io.plenum.web.RequestProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has written for the gateway of theirs: JSON, or a form ({@code To=%2B49…&Body={text}}). What stands in its places is
 * encoded, so that no text of a device can become a field of its own.
 */
record WebhookTemplate(String template, boolean person, JsonMapper json) {

    static final int LONGEST = 4000;

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final WebhookMessage SAMPLE = new WebhookMessage("x", "x", "x", "x", "x", "x", "x", "x", "x");

    /** Those that only a message to one person has. */
    private static final Set<String> OF_PERSON = Set.of("phone", "person");

    /** Each in braces. */
    static String placeholders(boolean person) {
        return known(person).stream().sorted().map(one -> "{" + one + "}").collect(Collectors.joining(" "));
    }

    private static Set<String> known(boolean person) {
        return SAMPLE.places().keySet().stream()
                .filter(place -> person || !OF_PERSON.contains(place))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RequestProblem where it cannot be used, saying why */
    void check() {
        if (template.isBlank() || template.length() > LONGEST) {
            throw RequestProblem.of("template", "notify.problem.webhook.template", LONGEST);
        }
        Set<String> known = known(person);
        if (person && !template.contains("{phone}")) {
            throw RequestProblem.of("template", "notify.problem.webhook.phone", "{phone}");
        }
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            if (!known.contains(places.group(1))) {
                throw RequestProblem.of(
                        "template", "notify.problem.webhook.place", places.group(1), placeholders(person));
            }
        }
        if (isJson()) {
            parse();
        }
    }

    private void parse() {
        try {
            json.readTree(filled(SAMPLE));
        } catch (JacksonException broken) {
            throw RequestProblem.of("template", "notify.problem.webhook.json", broken.getOriginalMessage());
        }
    }

    private boolean isJson() {
        String begin = template.strip();
        return begin.startsWith("{") && !begin.matches("(?s)\\{[a-z]+}.*") || begin.startsWith("[");
    }

    String contentType() {
        return isJson() ? "application/json" : "application/x-www-form-urlencoded";
    }

    String filled(WebhookMessage message) {
        Map<String, String> places = message.places();
        UnaryOperator<String> encoded =
                isJson() ? this::inJson : text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(encoded.apply(places.getOrDefault(place.group(1), ""))));
    }

    /** Without the quotes around it: these stand in the template. */
    private String inJson(String text) {
        String quoted = json.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
