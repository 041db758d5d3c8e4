package io.plenum.opcua;

import io.plenum.link.Tuning;
import java.time.Duration;

/**
 * What a subscription asks of the server, from the tuning of the connection.
 *
 * @param sampling how often the server looks at a value and sends what has changed
 * @param keepAlive how often it says that nothing has changed; several times within the stale time
 * @param lifetime how long it keeps the subscription when we have vanished
 * @param poll interval for variables that it refuses to monitor
 * @param batch most nodes in one request, where the server does not allow fewer
 */
record SubscriptionTimes(Duration sampling, Duration keepAlive, Duration lifetime, Duration poll, int batch) {

    private static final Duration LONGEST_KEEP_ALIVE = Duration.ofSeconds(3);
    private static final int KEEP_ALIVES_IN_STALE = 6;
    /** The standard's least lifetime, in keep-alives. */
    private static final long LEAST_LIFETIME = 3;
    /** A server takes more at once than a controller; by default 500. */
    private static final int NODES_PER_PROPERTY = 10;

    static SubscriptionTimes of(Tuning tuning, Duration sampling) {
        Duration wanted = tuning.stale().dividedBy(KEEP_ALIVES_IN_STALE);
        return new SubscriptionTimes(
                sampling,
                wanted.compareTo(LONGEST_KEEP_ALIVE) < 0 ? wanted : LONGEST_KEEP_ALIVE,
                tuning.lifetime(),
                tuning.poll(),
                tuning.batch() * NODES_PER_PROPERTY);
    }

    /** In publishing intervals, which are as long as the sampling. */
    long keepAliveCount() {
        return Math.max(1, keepAlive.toMillis() / sampling.toMillis());
    }

    long lifetimeCount() {
        return Math.max(LEAST_LIFETIME * keepAliveCount(), lifetime.toMillis() / sampling.toMillis());
    }
}
