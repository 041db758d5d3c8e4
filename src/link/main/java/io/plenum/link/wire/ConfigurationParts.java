package io.plenum.link.wire;

import io.plenum.link.Connection;
import io.plenum.link.proto.Configuration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a configuration together as they come. Not for several threads at once. */
public final class ConfigurationParts {

    /** More than any building has: what a wrong side sends on and on is not kept. */
    private static final int MOST_POINTS = 1_000_000;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<ScopedSecret> secrets = new ArrayList<>();
    private String revision = "";

    /**
     * Takes the next part; one of another revision begins anew.
     *
     * @return the whole once its last part has come, null before
     * @throws WireFormatException where the part cannot be read; what came before it is forgotten
     */
    public @Nullable PushedConfiguration add(Configuration part) throws WireFormatException {
        if (!part.getRevision().equals(revision)) {
            clear();
            revision = part.getRevision();
        }
        try {
            take(part);
        } catch (WireFormatException unreadable) {
            clear();
            throw unreadable;
        }
        if (!part.getLast()) {
            return null;
        }
        var whole =
                new PushedConfiguration(revision, List.copyOf(connections), List.copyOf(points), List.copyOf(secrets));
        clear();
        return whole;
    }

    private void take(Configuration part) throws WireFormatException {
        if (points.size() + part.getPointCount() > MOST_POINTS) {
            throw new WireFormatException("A configuration has more than " + MOST_POINTS + " points");
        }
        part.getConnectionList().forEach(each -> connections.add(ConnectionCodec.read(each)));
        part.getSecretList().forEach(each -> secrets.add(ConfigurationCodec.read(each)));
        for (io.plenum.link.proto.Point point : part.getPointList()) {
            points.add(PointCodec.read(point));
        }
    }

    private void clear() {
        connections.clear();
        points.clear();
        secrets.clear();
        revision = "";
    }
}
