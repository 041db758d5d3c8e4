package io.plenum.notify.webhook;

import java.time.Instant;

/**
 * One delivery to a webhook.
 *
 * @param event its name, the same for each attempt
 * @param state {@code PENDING}, {@code SENT} or {@code DEAD}
 * @param created when it was put in, or sent again by a person; UTC
 */
public record WebhookDelivery(
        long id,
        long webhook,
        String event,
        String kind,
        String body,
        String state,
        Instant created,
        int attempts,
        String error) {}
