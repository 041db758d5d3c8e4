package io.plenum.link.wire;

import io.plenum.link.proto.Configuration;
import io.plenum.link.proto.Secret;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;

/** A configuration in parts that each fit into one message. */
public final class ConfigurationCodec {

    private static final int POINTS_OF_PART = 1_000;

    private ConfigurationCodec() {}

    /** At least one part; the last of them says so. */
    public static List<Configuration> write(PushedConfiguration configuration) {
        List<Configuration> parts = new ArrayList<>();
        List<Point> points = configuration.points();
        int from = 0;
        do {
            int to = Math.min(points.size(), from + POINTS_OF_PART);
            Configuration.Builder part = Configuration.newBuilder().setRevision(configuration.revision());
            if (from == 0) {
                configuration.connections().forEach(each -> part.addConnection(ConnectionCodec.write(each)));
                configuration.secrets().forEach(each -> part.addSecret(secret(each)));
            }
            points.subList(from, to).forEach(each -> part.addPoint(PointCodec.write(each)));
            parts.add(part.setLast(to == points.size()).build());
            from = to;
        } while (from < points.size());
        return parts;
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
