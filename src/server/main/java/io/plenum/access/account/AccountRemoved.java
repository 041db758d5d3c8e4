package io.plenum.access.account;

/**
 * Published to plain listeners within the transaction that deletes an account. A listener that cannot do without it throws a
 * {@link io.plenum.web.RequestProblem}, and the account stays.
 */
public record AccountRemoved(String name) {}
