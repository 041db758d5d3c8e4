package io.plenum.modbus;

import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.poll.BoundRegister;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The points of a connection that are read, with their addresses. Those that cannot be are among the {@link RefusedRegisters}. */
final class BoundPoints {

    private final RefusedRegisters refused;
    private final Map<PointId, BoundRegister> bound = new HashMap<>();

    BoundPoints(RefusedRegisters refused) {
        this.refused = refused;
    }

    Collection<BoundRegister> all() {
        return bound.values();
    }

    /** The points are others. */
    void follow(List<Point> points) {
        Set<PointId> ids = points.stream().map(Point::id).collect(Collectors.toSet());
        bound.keySet().retainAll(ids);
        refused.follow(points);
        points.forEach(this::bind);
    }

    private void bind(Point point) {
        PointSource source = point.source();
        String text = source == null ? "" : source.address();
        if (refused.holds(point.id(), text)) {
            return;
        }
        try {
            bound.put(point.id(), new BoundRegister(point, RegisterAddress.parse(text)));
            refused.given(point.id());
        } catch (AddressException e) {
            bound.remove(point.id());
            refused.noAddress(point, e);
        }
    }

    /** They are read again, though they were refused. */
    void again(List<BoundRegister> some) {
        some.forEach(one -> bound.put(one.point().id(), one));
    }

    void removeRefused() {
        bound.keySet().removeIf(refused::holds);
    }
}
