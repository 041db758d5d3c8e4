package io.plenum.notify.webhook;

/** A gateway by which people are reached on their phones, without what only administrators see of it. */
public record PhoneGateway(long id, String name) {}
