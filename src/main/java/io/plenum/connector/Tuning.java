package io.plenum.connector;

import java.time.Duration;

/**
 * How points of a connection are read; a named record shared by many.
 *
 * @param poll interval for points that offer no subscription
 * @param lifetime of a COV subscription; renewed at half of it
 * @param stale age at which a value is no longer shown as live
 * @param batch most properties in one request
 * @param timeout for one request
 */
public record Tuning(Duration poll, Duration lifetime, Duration stale, int batch, Duration timeout) {

    public static final Tuning DEFAULT = new Tuning(
            Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofSeconds(60), 50, Duration.ofSeconds(3));
}
