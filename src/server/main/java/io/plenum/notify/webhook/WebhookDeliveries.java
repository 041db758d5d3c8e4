package io.plenum.notify.webhook;

import io.plenum.alarm.AlarmsChanged;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.NewDelivery;
import io.plenum.notify.AlarmLocation;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what webhooks are to receive into the outbox, in the transaction that stores the change. What is about one alarm goes out in
 * its order: the next waits until the one before has arrived or was given up.
 */
@Component
public class WebhookDeliveries {

    private static final Logger log = LoggerFactory.getLogger(WebhookDeliveries.class);

    private final DeliveryQueue queue;
    private final WebhookDeliveryStore store;
    private final WebhookStore webhooks;
    private final JsonMapper json;
    private final PublicUrl url;
    private final SiteModels models;
    private final TransactionTemplate transaction;

    public WebhookDeliveries(
            DeliveryQueue queue,
            WebhookDeliveryStore store,
            WebhookStore webhooks,
            JsonMapper json,
            PublicUrl url,
            SiteModels models,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.store = store;
        this.webhooks = webhooks;
        this.json = json;
        this.url = url;
        this.models = models;
        this.transaction = new TransactionTemplate(transactions);
    }

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
            enqueue(webhook, wanted.stream().map(this::event).toList());
        } catch (JacksonException unwritable) {
            log.error(
                    "The webhook {} does not receive {} changes of alarms", webhook.name(), wanted.size(), unwritable);
        }
    }

    private WebhookEvent event(AlarmsChanged.AlarmChange change) {
        return new WebhookEvent(
                "alarm-event-" + change.event().id(),
                "alarm:" + change.alarm().id(),
                change.event().kind().name(),
                body(change));
    }

    /** What a webhook has got before is not sent again. */
    void enqueue(Webhook webhook, List<WebhookEvent> events) {
        transaction.executeWithoutResult(status -> {
            Map<String, Long> ids = queue.add(
                    WebhookChannel.lane(webhook.id()),
                    events.stream()
                            .map(event -> new NewDelivery(event.name(), event.subject()))
                            .toList());
            List<WebhookEvent> fresh = events.stream()
                    .filter(event -> ids.containsKey(event.name()))
                    .distinct()
                    .toList();
            store.add(
                    webhook.id(),
                    fresh.stream()
                            .map(event -> Objects.requireNonNull(ids.get(event.name())))
                            .toList(),
                    fresh);
        });
    }

    /** Sends once more what was given up; false where it is no dead letter. */
    boolean sendAgain(long webhook, long id) {
        return queue.sendAgain(WebhookChannel.lane(webhook), id);
    }

    private String body(AlarmsChanged.AlarmChange change) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", change.event().kind());
        body.put("time", change.event().time());
        body.put("who", change.event().who());
        body.put("detail", change.event().detail());
        body.put("alarm", change.alarm());
        body.put("headline", change.alarm().headline());
        body.put("place", AlarmLocation.of(change.alarm(), models.current()).words(change.alarm()));
        body.put("link", url.isSet() ? url.to("alarms/" + change.alarm().id()) : null);
        return json.writeValueAsString(body);
    }
}
