package io.plenum.notify.webhook;

import io.plenum.web.PublicUrl;
import io.plenum.work.WorkOrderChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells webhooks of work orders, in the transaction that changes them. */
@Component
class WorkOrderWebhooks {

    private final WebhookDeliveries deliveries;
    private final WebhookStore webhooks;
    private final JsonMapper json;
    private final PublicUrl url;

    WorkOrderWebhooks(WebhookDeliveries deliveries, WebhookStore webhooks, JsonMapper json, PublicUrl url) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.json = json;
        this.url = url;
    }

    @EventListener
    void note(WorkOrderChanged changed) {
        List<Webhook> told = webhooks.all().stream()
                .filter(webhook -> webhook.enabled()
                        && webhook.orders()
                        && webhook.layout().format() != WebhookFormat.PERSON)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        String kind = kind(changed.event().what());
        WebhookEvent event = new WebhookEvent(
                "work-event-" + changed.event().id(),
                "work-order:" + changed.order().id(),
                kind,
                body(kind, changed));
        told.forEach(webhook -> deliveries.enqueue(webhook, List.of(event)));
    }

    private static String kind(String what) {
        return switch (what) {
            case "created" -> "work-order.created";
            case "done", "cancelled" -> "work-order.closed";
            default -> "work-order.changed";
        };
    }

    private String body(String kind, WorkOrderChanged changed) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("event", kind);
        body.put("time", changed.event().time());
        body.put("who", changed.event().who());
        body.put("what", changed.event().what());
        body.put("detail", changed.event().detail());
        body.put("order", changed.order());
        body.put("link", url.isSet() ? url.to("work/" + changed.order().id()) : null);
        return json.writeValueAsString(body);
    }
}
