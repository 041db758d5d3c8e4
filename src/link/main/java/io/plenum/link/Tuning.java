package io.plenum.link;

import java.time.Duration;

/**
 * How points of a connection are read; a named record shared by many. Its limits are those of {@link TuningLimits}.
 *
 * @param poll interval for points that offer no subscription
 * @param lifetime of a subscription that the other side keeps when we have vanished; a COV subscription is renewed at half of it
 * @param stale age at which a value that nobody has confirmed is no longer shown as live
 * @param batch most properties in one request to a BACnet device; ten times as many nodes in one to an OPC UA server
 * @param timeout for one request to a BACnet device; an OPC UA server gets three times as long, and 15 s at least
 */
public record Tuning(Duration poll, Duration lifetime, Duration stale, int batch, Duration timeout) {

    public static final Tuning DEFAULT = new Tuning(
            Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofSeconds(60), 50, Duration.ofSeconds(3));
}
