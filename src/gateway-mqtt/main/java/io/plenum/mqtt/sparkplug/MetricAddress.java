package io.plenum.mqtt.sparkplug;

import org.jspecify.annotations.Nullable;

/**
 * A metric as the site model writes it: {@code sparkplug/GROUP/NODE/DEVICE/METRIC}, with an empty device for one of the node itself
 * ({@code sparkplug/GROUP/NODE//METRIC}). The metric's own name may hold slashes.
 *
 * @param device empty for the node itself
 */
public record MetricAddress(String group, String node, String device, String metric) {

    public static final String PREFIX = "sparkplug/";
    private static final int PARTS = 4;

    /** Null where the text is no such address. */
    public static @Nullable MetricAddress parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return null;
        }
        String[] parts = text.substring(PREFIX.length()).split("/", PARTS);
        boolean whole = parts.length == PARTS && isName(parts[0]) && isName(parts[1]) && !parts[3].isEmpty();
        return whole && (parts[2].isEmpty() || isName(parts[2]))
                ? new MetricAddress(parts[0], parts[1], parts[2], parts[3])
                : null;
    }

    /** Group, node and device must not be what topics give a meaning (Sparkplug 3.0, tck-id-topic-structure-namespace-valid-group-id). */
    private static boolean isName(String part) {
        return !part.isEmpty() && part.indexOf('+') < 0 && part.indexOf('#') < 0;
    }

    /** Of the node or device: its points' addresses begin with it. */
    static String source(String group, String node, String device) {
        return PREFIX + group + "/" + node + "/" + device;
    }

    public String text() {
        return source(group, node, device) + "/" + metric;
    }
}
