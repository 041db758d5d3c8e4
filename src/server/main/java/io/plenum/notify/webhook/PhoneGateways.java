package io.plenum.notify.webhook;

import io.plenum.notify.AlarmLocation;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateways for messages to persons, by SMS or call: webhooks of the format {@link WebhookFormat#PERSON}. Messages go through the outbox, in the
 * caller's transaction.
 */
@Component
public class PhoneGateways {

    static final String KIND = "PERSON";

    /** What comes later says something that everybody knows, or that is over. */
    static final Duration FRESH = Duration.ofMinutes(30);

    private final WebhookStore webhooks;
    private final WebhookDeliveries deliveries;
    private final SiteModels models;
    private final MessageSource messages;
    private final PublicUrl url;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    PhoneGateways(
            WebhookStore webhooks,
            WebhookDeliveries deliveries,
            SiteModels models,
            MessageSource messages,
            PublicUrl url,
            JsonMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.models = models;
        this.messages = messages;
        this.url = url;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are switched on, by name. */
    public List<PhoneGateway> all() {
        return webhooks.all().stream()
                .filter(one -> one.enabled() && one.layout().format() == WebhookFormat.PERSON)
                .map(one -> new PhoneGateway(one.id(), one.name()))
                .toList();
    }

    /** Does nothing where the same was put in before, or the gateway is no more. */
    public void send(long gateway, PhoneMessage message) {
        Webhook webhook = find(gateway);
        if (webhook != null) {
            String name = "person:" + message.recipient() + ":" + message.id();
            enqueue(webhook, name, body(message));
        }
    }

    /** @throws RequestProblem where there is no such gateway */
    public void test(long gateway, String person, String phone, Locale language) {
        Webhook webhook = find(gateway);
        if (webhook == null) {
            throw RequestProblem.notFound(String.valueOf(gateway));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", "TEST");
        body.put("time", clock.instant());
        addPerson(body, person, phone, language.getLanguage());
        enqueue(webhook, "test-" + UUID.randomUUID(), body);
    }

    private @Nullable Webhook find(long gateway) {
        return webhooks.all().stream()
                .filter(one ->
                        one.id() == gateway && one.enabled() && one.layout().format() == WebhookFormat.PERSON)
                .findFirst()
                .orElse(null);
    }

    private void enqueue(Webhook webhook, String name, Map<String, @Nullable Object> body) {
        deliveries.enqueue(webhook, List.of(new WebhookEvent(name, name, KIND, json.writeValueAsString(body))));
    }

    private Map<String, @Nullable Object> body(PhoneMessage message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", message.over() ? "RETURNED" : "RAISED");
        body.put("time", message.alarm().raised());
        body.put("detail", detail(message));
        body.put("alarm", message.alarm());
        body.put("headline", message.alarm().headline(Locale.of(message.language())));
        body.put("place", AlarmLocation.of(message.alarm(), models.current()).words(message.alarm()));
        body.put("link", url.isSet() ? url.to("alarms/" + message.alarm().id()) : null);
        addPerson(body, message.person(), message.phone(), message.language());
        return body;
    }

    private static void addPerson(Map<String, @Nullable Object> body, String person, String phone, String language) {
        body.put("person", person);
        body.put("phone", phone);
        body.put("language", language);
    }

    private String detail(PhoneMessage message) {
        Locale language = Locale.of(message.language());
        return Stream.of(
                        message.escalated() ? text("notify.phone.escalated", language) : "",
                        message.more() > 0 ? text("notify.phone.more", language, message.more()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String text(String key, Locale language, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language));
    }

    /** How many messages were put in for a recipient since an instant. */
    public int made(long gateway, long recipient, Instant since) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE lane = ? AND starts_with(key, ?) AND created > ?")
                .params(WebhookChannel.lane(gateway), "person:" + recipient + ":", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Messages that were given up since an instant, the newest first. */
    public List<FailedPhoneMessage> failed(Instant since, int most) {
        return jdbc.sql("""
            SELECT d.id, h.name, w.body, d.error FROM webhook_delivery AS w
            JOIN delivery AS d ON d.id = w.id JOIN webhook AS h ON h.id = w.webhook
            WHERE w.kind = ? AND d.state = 'DEAD' AND d.created > ? ORDER BY d.id DESC LIMIT ?""")
                .params(KIND, since.atOffset(ZoneOffset.UTC), most)
                .query((row, number) -> new FailedPhoneMessage(
                        row.getLong("id"),
                        row.getString("name"),
                        json.readTree(row.getString("body")).path("person").asString(""),
                        row.getString("error")))
                .list();
    }
}
