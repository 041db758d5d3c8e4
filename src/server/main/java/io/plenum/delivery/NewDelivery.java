package io.plenum.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A delivery to put into the outbox; see {@link Delivery}.
 *
 * @param key once in a lane
 */
public record NewDelivery(String key, @Nullable String ordering) {}
