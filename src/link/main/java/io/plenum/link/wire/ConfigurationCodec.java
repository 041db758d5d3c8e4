package io.plenum.link.wire;

import io.plenum.link.Connection;
import io.plenum.link.proto.Configuration;
import io.plenum.link.proto.Secret;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;

/** A configuration in parts that each fit into one message. */
public final class ConfigurationCodec {

    private static final int POINTS_OF_PART = 1_000;
    /** Register maps are among the settings of connections. */
    private static final int BYTES_OF_PART = 1 << 20;

    private ConfigurationCodec() {}

    /** At least one part; the last of them says so. */
    public static List<Configuration> write(PushedConfiguration configuration) {
        List<Configuration> parts = new ArrayList<>();
        Configuration.Builder part = part(configuration);
        long bytes = 0;
        for (Connection each : configuration.connections()) {
            var message = ConnectionCodec.write(each);
            bytes += message.getSerializedSize();
            if (bytes > BYTES_OF_PART && part.getConnectionCount() > 0) {
                parts.add(part.build());
                part = part(configuration);
                bytes = message.getSerializedSize();
            }
            part.addConnection(message);
        }
        for (ScopedSecret each : configuration.secrets()) {
            part.addSecret(secret(each));
        }
        List<Point> points = configuration.points();
        int from = 0;
        do {
            int to = Math.min(points.size(), from + POINTS_OF_PART);
            for (Point each : points.subList(from, to)) {
                part.addPoint(PointCodec.write(each));
            }
            parts.add(part.setLast(to == points.size()).build());
            part = part(configuration);
            from = to;
        } while (from < points.size());
        return parts;
    }

    private static Configuration.Builder part(PushedConfiguration configuration) {
        return Configuration.newBuilder().setRevision(configuration.revision());
    }

    private static Secret secret(ScopedSecret secret) {
        return Secret.newBuilder()
                .setFile(secret.file())
                .setText(secret.text())
                .addAllPlace(secret.places())
                .build();
    }

    static ScopedSecret read(Secret secret) {
        return new ScopedSecret(secret.getFile(), secret.getText(), List.copyOf(secret.getPlaceList()));
    }
}
