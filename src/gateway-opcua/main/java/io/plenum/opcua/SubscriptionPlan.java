package io.plenum.opcua;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which points are wanted of a server, and what is still to be done for them. Thread-safe. */
final class SubscriptionPlan {

    private final Map<PointId, Point> wanted = new ConcurrentHashMap<>();
    private final Map<PointId, Point> pending = new LinkedHashMap<>();
    private final Set<PointId> ended = new HashSet<>();

    /** These are wanted from now on; what has stayed the same stays as it is. */
    synchronized void follow(List<Point> points) {
        Map<PointId, Point> next = new LinkedHashMap<>();
        points.forEach(point -> next.put(point.id(), point));
        for (Point before : List.copyOf(wanted.values())) {
            if (!before.equals(next.get(before.id()))) {
                wanted.remove(before.id());
                pending.remove(before.id());
                ended.add(before.id());
            }
        }
        next.forEach((id, point) -> {
            if (wanted.putIfAbsent(id, point) == null) {
                pending.put(id, point);
            }
        });
    }

    /** Tries these once more, as far as they are still wanted. */
    synchronized void again(Collection<Point> points) {
        points.stream().filter(this::isWanted).forEach(point -> pending.put(point.id(), point));
    }

    synchronized List<Point> takePending(int most) {
        List<Point> some = new ArrayList<>();
        Iterator<Point> all = pending.values().iterator();
        while (all.hasNext() && some.size() < most) {
            some.add(all.next());
            all.remove();
        }
        return some;
    }

    /** To be asked before pending ones are taken: a point that has changed is in both. */
    synchronized Set<PointId> takeEnded() {
        Set<PointId> all = Set.copyOf(ended);
        ended.clear();
        return all;
    }

    /** Asked for each value, so without a lock. */
    boolean isWanted(Point point) {
        return point.equals(wanted.get(point.id()));
    }

    synchronized int size() {
        return wanted.size();
    }

    synchronized int pending() {
        return pending.size();
    }
}
