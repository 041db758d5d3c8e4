package io.plenum.notify.webhook;

import io.plenum.delivery.Delivery;
import io.plenum.delivery.DeliveryChannel;
import io.plenum.delivery.DeliveryConnection;
import io.plenum.delivery.DeliveryOutcome;
import io.plenum.delivery.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Webhooks: each has a lane of its own. Only 2xx counts as arrived, and 410 as never again. */
@Component
public class WebhookChannel implements DeliveryChannel {

    private static final String PREFIX = "webhook:";
    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofDays(3), Integer.MAX_VALUE, Duration.ofMinutes(5));

    private final WebhookDeliveryStore deliveries;
    private final WebhookStore webhooks;
    private final WebhookRequest request;
    private final Clock clock;

    public WebhookChannel(
            WebhookDeliveryStore deliveries,
            WebhookStore webhooks,
            WebhookTargets targets,
            WebhookBodies bodies,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.request = new WebhookRequest(webhooks, targets, bodies, clock);
        this.clock = clock;
    }

    static String lane(long webhook) {
        return PREFIX + webhook;
    }

    @Override
    public List<String> lanes() {
        return webhooks.all().stream().map(webhook -> lane(webhook.id())).toList();
    }

    @Override
    public RetryPolicy policy() {
        return POLICY;
    }

    @Override
    public DeliveryConnection open(String lane) {
        Webhook webhook = webhooks.all().stream()
                .filter(one -> lane(one.id()).equals(lane))
                .findFirst()
                .orElse(null);
        return new Requests(webhook);
    }

    /** Each delivery is a request of its own. */
    private final class Requests implements DeliveryConnection {

        private final @Nullable Webhook webhook;

        Requests(@Nullable Webhook webhook) {
            this.webhook = webhook;
        }

        @Override
        public DeliveryOutcome send(Delivery delivery) {
            WebhookDelivery what = deliveries.find(delivery.id());
            if (webhook == null || what == null) {
                return new DeliveryOutcome.Undeliverable("deleted");
            }
            if (webhook.layout().format() == WebhookFormat.PERSON
                    && delivery.created().plus(PhoneGateways.FRESH).isBefore(clock.instant())) {
                return new DeliveryOutcome.Undeliverable("too late");
            }
            return webhook.enabled()
                    ? outcome(delivery, request.send(webhook, what))
                    : new DeliveryOutcome.Undeliverable("switched off");
        }

        @Override
        public void close() {
            // nothing is open between requests
        }
    }

    private DeliveryOutcome outcome(Delivery delivery, WebhookRequest.Answer answer) {
        return switch (answer) {
            case WebhookRequest.Answer.Status status
            when status.arrived() ->
                new DeliveryOutcome.Delivered(() -> deliveries.answered(delivery.id(), status.code()));
            case WebhookRequest.Answer.Status status
            when status.gone() -> new DeliveryOutcome.Undeliverable("HTTP " + status.code());
            case WebhookRequest.Answer.Status status -> new DeliveryOutcome.Deferred("HTTP " + status.code());
            case WebhookRequest.Answer.None none -> new DeliveryOutcome.Unreachable(none.error());
            case WebhookRequest.Answer.Impossible impossible -> new DeliveryOutcome.Undeliverable(impossible.error());
        };
    }
}
