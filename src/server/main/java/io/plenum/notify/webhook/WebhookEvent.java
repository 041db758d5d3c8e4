package io.plenum.notify.webhook;

/**
 * Something that webhooks are to receive.
 *
 * @param name by which a receiver recognises a repeat
 * @param subject what it is about, {@code alarm:42}: events of one subject arrive in their order
 * @param kind what happened
 * @param body the JSON that is sent
 */
record WebhookEvent(String name, String subject, String kind, String body) {}
