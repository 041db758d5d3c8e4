package io.plenum.mqtt.sparkplug;

import org.jspecify.annotations.Nullable;

/**
 * What a topic of Sparkplug B says: {@code spBv1.0/GROUP/TYPE/NODE[/DEVICE]}.
 *
 * @param device empty where it is about the node
 */
public record SparkplugTopic(String group, Type type, String node, String device) {

    public static final String NAMESPACE = "spBv1.0/";
    private static final int OF_NODE = 4;
    private static final int OF_DEVICE = 5;

    /** Of messages that a host application reads; commands are not among them. */
    public enum Type {
        NBIRTH(false),
        NDATA(false),
        NDEATH(false),
        DBIRTH(true),
        DDATA(true),
        DDEATH(true);

        private final boolean ofDevice;

        Type(boolean ofDevice) {
            this.ofDevice = ofDevice;
        }

        private static @Nullable Type of(String name, boolean ofDevice) {
            for (Type each : values()) {
                if (each.name().equals(name) && each.ofDevice == ofDevice) {
                    return each;
                }
            }
            return null;
        }
    }

    /** Null where nothing of it is for us. */
    public static @Nullable SparkplugTopic parse(String topic) {
        String[] parts = topic.split("/", -1);
        boolean device = parts.length == OF_DEVICE;
        if (!topic.startsWith(NAMESPACE) || (!device && parts.length != OF_NODE)) {
            return null;
        }
        Type type = Type.of(parts[2], device);
        return type == null ? null : new SparkplugTopic(parts[1], type, parts[3], device ? parts[4] : "");
    }
}
