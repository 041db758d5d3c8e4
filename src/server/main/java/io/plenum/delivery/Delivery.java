package io.plenum.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to arrive somewhere, as far as the outbox is concerned; what it says is kept by its channel.
 *
 * @param lane by which it goes; a lane is served by one thread at a time
 * @param key by which its origin recognises it: the same is put in only once; null for none
 * @param ordering deliveries of a lane with the same ordering go out one after the other; null: on its own
 * @param created when it was put in, or sent again by a person; UTC
 * @param attempts how often it was tried
 * @param refusals how often the receiver said no for good
 * @param error what went wrong at last, empty where nothing did
 */
public record Delivery(
        long id,
        String lane,
        @Nullable String key,
        @Nullable String ordering,
        DeliveryState state,
        Instant created,
        int attempts,
        int refusals,
        String error,
        @Nullable Instant sent) {}
