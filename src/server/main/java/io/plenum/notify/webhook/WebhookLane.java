package io.plenum.notify.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread at a time that sends to a webhook, and how long the webhook is left alone after it could not be reached. */
final class WebhookLane {

    private static final Logger log = LoggerFactory.getLogger(WebhookLane.class);

    private final Clock clock;
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
    private volatile String name = "";
    private volatile Instant next = Instant.MIN;
    private volatile int failures;

    WebhookLane(Clock clock) {
        this.clock = clock;
    }

    /** Sends what waits. */
    @FunctionalInterface
    interface Work {

        /** @param failures how often in a row the webhook could not be reached. @return how long to leave it alone */
        Duration run(Webhook webhook, int failures);
    }

    /** Begins, unless it is at work already or pauses. */
    void begin(Webhook webhook, Work work) {
        Instant now = clock.instant();
        if (now.isBefore(next) || !since.compareAndSet(null, now)) {
            return;
        }
        name = webhook.name();
        Thread.ofVirtual().name("webhook-" + webhook.id()).start(() -> run(webhook, work));
    }

    private void run(Webhook webhook, Work work) {
        try {
            Duration pause = work.run(webhook, failures);
            failures = pause.isZero() ? 0 : failures + 1;
            next = clock.instant().plus(pause);
        } catch (RuntimeException e) {
            log.error("Deliveries to the webhook {} failed", webhook.name(), e);
            next = clock.instant().plus(Duration.ofMinutes(1));
        } finally {
            since.set(null);
        }
    }

    boolean idle() {
        return since.get() == null;
    }

    String name() {
        return name;
    }

    /** How long it is at work already; zero while it waits. */
    Duration underWay() {
        Instant begin = since.get();
        return begin == null ? Duration.ZERO : Duration.between(begin, clock.instant());
    }
}
