package io.plenum.notify.webhook;

import io.plenum.delivery.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that deliveries go out: to each webhook on a thread of its own, so that one which does not answer delays no other.
 * A webhook that cannot be reached is left alone for a while, longer each time.
 */
@Component
public class WebhookDispatcher {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final int ROUND = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration HANGS = Duration.ofMinutes(2);

    private final Map<Long, WebhookLane> lanes = new ConcurrentHashMap<>();
    private final WebhookDeliveries deliveries;
    private final WebhookStore webhooks;
    private final WebhookRequest request;
    private final Clock clock;

    public WebhookDispatcher(WebhookDeliveries deliveries, WebhookStore webhooks, WebhookTargets targets, Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.request = new WebhookRequest(webhooks, targets, clock);
        this.clock = clock;
    }

    /** @throws IllegalStateException naming webhooks whose thread does not come back, once all others were begun */
    @Scheduled(initialDelay = 5000, fixedDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
    public void work() {
        try {
            List<Webhook> all = webhooks.all();
            lanes.keySet().retainAll(all.stream().map(Webhook::id).toList());
            all.forEach(webhook -> lanes.computeIfAbsent(webhook.id(), id -> new WebhookLane(clock))
                    .begin(webhook, this::drain));
        } catch (DataAccessException away) {
            log.debug("Webhooks wait for the database: {}", away.getMessage());
        }
        String hanging = lanes.values().stream()
                .filter(lane -> lane.underWay().compareTo(HANGS) > 0)
                .map(WebhookLane::name)
                .collect(Collectors.joining(", "));
        if (!hanging.isEmpty()) {
            throw new IllegalStateException("Deliveries do not come back: " + hanging);
        }
    }

    /** @return how long to leave the webhook alone */
    private Duration drain(Webhook webhook, int failures) {
        try {
            Instant end = clock.instant().plus(HANGS.dividedBy(2));
            boolean more = true;
            while (more && clock.instant().isBefore(end)) {
                List<WebhookDeliveries.Delivery> round = deliveries.claim(webhook.id(), ROUND);
                if (!send(webhook, round)) {
                    return pause(failures);
                }
                more = !round.isEmpty();
            }
        } catch (DataAccessException away) {
            log.debug("Webhook {} waits for the database: {}", webhook.name(), away.getMessage());
        }
        return Duration.ZERO;
    }

    private static Duration pause(int failures) {
        Duration pause = RetryPolicy.after(failures);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** @return false where the webhook could not be reached: then the rest of the round was not tried */
    private boolean send(Webhook webhook, List<WebhookDeliveries.Delivery> round) {
        for (int i = 0; i < round.size(); i++) {
            if (!send(webhook, round.get(i))) {
                deliveries.release(round.subList(i + 1, round.size()));
                deliveries.giveUpOld(webhook.id());
                return false;
            }
        }
        return true;
    }

    private boolean send(Webhook webhook, WebhookDeliveries.Delivery delivery) {
        if (!webhook.enabled()) {
            deliveries.failed(delivery, "switched off", true);
            return true;
        }
        WebhookRequest.Answer answer = request.send(webhook, delivery);
        note(delivery, answer);
        return !(answer instanceof WebhookRequest.Answer.None);
    }

    /** Only 2xx counts as arrived, and 410 as never again. */
    private void note(WebhookDeliveries.Delivery delivery, WebhookRequest.Answer answer) {
        switch (answer) {
            case WebhookRequest.Answer.Status status when status.arrived() -> deliveries.sent(delivery, status.code());
            case WebhookRequest.Answer.Status status ->
                deliveries.failed(delivery, "HTTP " + status.code(), status.gone());
            case WebhookRequest.Answer.None none -> deliveries.failed(delivery, none.error(), false);
            case WebhookRequest.Answer.Impossible impossible -> deliveries.failed(delivery, impossible.error(), true);
        }
    }

    /** Whether nothing is being sent at the moment. */
    boolean idle() {
        return lanes.values().stream().allMatch(WebhookLane::idle);
    }
}
