package io.plenum.point;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All points of the installation; an immutable snapshot is behind every call, so reading never waits. */
public interface PointCatalog {

    Collection<Point> all();

    @Nullable
    Point byKey(String key);

    @Nullable
    Point byId(PointId id);

    /** The points whose source names this connection. */
    List<Point> ofConnection(String connection);
}
