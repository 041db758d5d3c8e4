package io.plenum.link;

import java.time.Duration;

/**
 * How far a search goes before it is cut off.
 *
 * @param objects most objects of a device, or nodes of a server
 * @param time for each device or server
 */
public record DiscoveryLimits(int objects, Duration time) {

    public static final DiscoveryLimits DEFAULT = new DiscoveryLimits(20_000, Duration.ofSeconds(60));
    public static final int MOST_OBJECTS = 500_000;
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** So many times as far, within what is possible. */
    public DiscoveryLimits times(int factor) {
        long more = Math.min((long) objects * factor, MOST_OBJECTS);
        Duration longer = time.multipliedBy(factor);
        return new DiscoveryLimits((int) more, longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    }

    public boolean canGrow() {
        return objects < MOST_OBJECTS || time.compareTo(LONGEST) < 0;
    }
}
