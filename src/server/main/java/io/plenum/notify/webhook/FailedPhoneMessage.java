package io.plenum.notify.webhook;

/** A message to a phone that was given up. */
public record FailedPhoneMessage(long id, String gateway, String person, String error) {}
