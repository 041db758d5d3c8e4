package io.plenum.gateway.session;

import io.plenum.link.Connection;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a gateway may speak of: its connections and their points, and nothing else. */
record Assignment(PushedConfiguration configuration, Map<PointId, Point> points, Set<String> connections) {

    static final Assignment NONE = of(PushedConfiguration.NONE);

    static Assignment of(PushedConfiguration configuration) {
        return new Assignment(
                configuration,
                configuration.points().stream()
                        .collect(Collectors.toUnmodifiableMap(Point::id, Function.identity(), (one, other) -> one)),
                configuration.connections().stream().map(Connection::name).collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(PointId point) {
        return points.containsKey(point);
    }

    boolean has(String connection) {
        return connections.contains(connection);
    }

    @Nullable
    Connection connection(String name) {
        return configuration.connections().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
