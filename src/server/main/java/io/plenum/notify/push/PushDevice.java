package io.plenum.notify.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that somebody has asked to be reached in.
 *
 * @param name as its person knows it
 * @param host of its push service
 * @param added UTC
 * @param reached when its push service took the last message (UTC); null where that was never
 * @param dropped how many messages were not put in because too many waited
 * @param problem why the last message did not get through; empty where it did
 */
public record PushDevice(
        long id,
        String account,
        String name,
        String host,
        Instant added,
        @Nullable Instant reached,
        long dropped,
        String problem) {}
