package io.plenum.notify.webhook;

import io.plenum.alarm.AlarmsChanged;
import io.plenum.delivery.RetryPolicy;
import io.plenum.web.PublicUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What webhooks are still to be told, written in the transaction that stores the change. What is about one alarm goes out in its
 * order: the next waits until the one before has arrived or was given up.
 */
@Repository
public class WebhookDeliveries {

    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveries.class);
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final Duration GIVE_UP = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final WebhookStore webhooks;
    private final JsonMapper json;
    private final PublicUrl url;
    private final Clock clock;

    public WebhookDeliveries(JdbcClient jdbc, WebhookStore webhooks, JsonMapper json, PublicUrl url, Clock clock) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.json = json;
        this.url = url;
        this.clock = clock;
    }

    /** One delivery; the event's name is the same for each try. */
    public record Delivery(
            long id,
            long webhook,
            String event,
            String kind,
            String body,
            String state,
            Instant created,
            int attempts,
            String error) {}

    @EventListener
    void note(AlarmsChanged changed) {
        for (Webhook webhook : webhooks.all()) {
            List<AlarmsChanged.AlarmChange> wanted = changed.changes().stream()
                    .filter(change ->
                            webhook.wants(change.alarm(), change.event().kind()))
                    .toList();
            if (!wanted.isEmpty()) {
                addGuarded(webhook, wanted);
            }
        }
    }

    /** What cannot be put into words for a webhook must not keep the alarm itself from being stored. */
    private void addGuarded(Webhook webhook, List<AlarmsChanged.AlarmChange> wanted) {
        try {
            add(webhook, wanted);
        } catch (JacksonException unspeakable) {
            log.error("The webhook {} is not told of {} changes of alarms", webhook.name(), wanted.size(), unspeakable);
        }
    }

    private void add(Webhook webhook, List<AlarmsChanged.AlarmChange> changes) {
        enqueue(
                webhook,
                changes.stream()
                        .map(change -> new Event(
                                "alarm-event-" + change.event().id(),
                                "alarm:" + change.alarm().id(),
                                change.event().id(),
                                change.event().kind().name(),
                                body(change)))
                        .toList());
    }

    /**
     * Something to tell.
     *
     * @param event by which a receiver recognises a repeat
     * @param subject what it is about: news of one subject arrive in their order
     * @param sequence its place among the news of its subject
     */
    record Event(String event, String subject, long sequence, String kind, String body) {}

    void enqueue(Webhook webhook, List<Event> events) {
        OffsetDateTime now = time(clock.instant());
        jdbc.sql("""
            INSERT INTO webhook_delivery (webhook, event, subject, sequence, kind, body, state, created, next_try)
            SELECT ?, e.event, e.subject, e.sequence, e.kind, e.body, 'PENDING', ?, ?
            FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY
                AS e(event, subject, sequence, kind, body, place) ORDER BY e.place
            ON CONFLICT DO NOTHING""")
                .param(webhook.id())
                .param(now)
                .param(now)
                .param(texts(events.stream().map(Event::event)))
                .param(texts(events.stream().map(Event::subject)))
                .param(events.stream().map(Event::sequence).toArray(Long[]::new))
                .param(texts(events.stream().map(Event::kind)))
                .param(texts(events.stream().map(Event::body)))
                .update();
    }

    /** Once more from the beginning. @return false where it was not given up */
    boolean tryAgain(long webhook, long id) {
        OffsetDateTime now = time(clock.instant());
        return jdbc.sql("""
            UPDATE webhook_delivery SET state = 'PENDING', next_try = ?, created = ?, attempts = 0
            WHERE webhook = ? AND id = ? AND state = 'DEAD'""").params(now, now, webhook, id).update() == 1;
    }

    /** Forgets what was told, or given up, before an instant. @return how many */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM webhook_delivery WHERE state <> 'PENDING' AND created < ?")
                .param(time(before))
                .update();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private String body(AlarmsChanged.AlarmChange change) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", change.event().kind());
        body.put("time", change.event().time());
        body.put("who", change.event().who());
        body.put("detail", change.event().detail());
        body.put("alarm", change.alarm());
        body.put("link", url.isSet() ? url.to("alarms/" + change.alarm().id()) : null);
        return json.writeValueAsString(body);
    }

    /** Takes what may go out to a webhook now: of each alarm only the oldest. */
    List<Delivery> claim(long webhook, int most) {
        OffsetDateTime now = time(clock.instant());
        return jdbc.sql("""
            UPDATE webhook_delivery SET lease = ? WHERE id IN (SELECT d.id FROM webhook_delivery d
                WHERE d.webhook = ? AND d.state = 'PENDING' AND d.next_try <= ? AND (d.lease IS NULL OR d.lease < ?)
                  AND NOT EXISTS (SELECT FROM webhook_delivery e WHERE e.webhook = d.webhook
                    AND e.subject = d.subject AND e.state = 'PENDING' AND e.id < d.id)
                ORDER BY d.id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *""")
                .params(time(clock.instant().plus(LEASE)), webhook, now, now, most)
                .query(WebhookDeliveries::delivery)
                .list();
    }

    /** They were not tried: the webhook does not answer, which the one before has found out. */
    void release(List<Delivery> untried) {
        jdbc.sql("UPDATE webhook_delivery SET lease = NULL WHERE id = ANY (?)")
                .param(untried.stream().map(Delivery::id).toArray(Long[]::new))
                .update();
    }

    /** What has waited too long for a webhook that does not answer. */
    void giveUpOld(long webhook) {
        jdbc.sql("""
            UPDATE webhook_delivery SET state = 'DEAD', error = 'not reached', lease = NULL
            WHERE webhook = ? AND state = 'PENDING' AND created < ?""").params(webhook, time(clock.instant().minus(GIVE_UP))).update();
    }

    void sent(Delivery delivery, int status) {
        jdbc.sql("""
            UPDATE webhook_delivery SET state = 'SENT', status = ?, sent = ?, lease = NULL, error = '',
                attempts = attempts + 1 WHERE id = ?""").params(status, time(clock.instant()), delivery.id()).update();
    }

    void failed(Delivery delivery, String error, boolean forGood) {
        boolean dead = forGood || delivery.created().plus(GIVE_UP).isBefore(clock.instant());
        jdbc.sql("""
            UPDATE webhook_delivery SET state = ?, error = ?, attempts = attempts + 1, lease = NULL, next_try = ?
            WHERE id = ?""")
                .params(
                        dead ? "DEAD" : "PENDING",
                        error,
                        time(clock.instant().plus(RetryPolicy.after(delivery.attempts()))),
                        delivery.id())
                .update();
    }

    /** The newest first. */
    public List<Delivery> log(long webhook, int most) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE webhook = ? ORDER BY id DESC LIMIT ?")
                .params(webhook, most)
                .query(WebhookDeliveries::delivery)
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("webhook"),
                row.getString("event"),
                row.getString("kind"),
                row.getString("body"),
                row.getString("state"),
                row.getTimestamp("created").toInstant(),
                row.getInt("attempts"),
                row.getString("error"));
    }
}
