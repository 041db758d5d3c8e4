package io.plenum.notify.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How a webhook wants to be told.
 *
 * @param language ISO 639 code of what people read
 * @param template where the format has one: JSON or a form, with places like {@code {text}}; else null
 */
public record WebhookLayout(
        WebhookFormat format, String language, @Nullable String template) {

    /** For machines. */
    public static final WebhookLayout PLENUM = new WebhookLayout(WebhookFormat.PLENUM, "en", null);
}
