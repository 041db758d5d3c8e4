package io.plenum.alarm.engine;

import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last word of controllers on each alarm at their points. Used by one thread. */
final class ControllerEventCache {

    /** Alarms of one point; a controller that invents new ones without end fills no memory. */
    private static final int MOST_AT_POINT = 16;

    private final Map<PointId, Map<String, ControllerEvent>> last = new HashMap<>();
    private long refused;

    void put(ControllerEvent event) {
        last.computeIfAbsent(event.point(), point -> new LinkedHashMap<>()).put(event.condition(), event);
    }

    /** What is news of it; null where it is known already, or overtaken by what the controller has said since. */
    @Nullable
    ReceivedEvent accept(ControllerEvent event) {
        ControllerEvent known = known(event);
        boolean overtaken = known != null && event.time().isBefore(known.time());
        boolean oneTooMany = known == null && of(event.point()).size() >= MOST_AT_POINT;
        if (overtaken || oneTooMany) {
            refused++;
            return null;
        }
        return take(event);
    }

    private @Nullable ReceivedEvent take(ControllerEvent said) {
        ControllerEvent known = known(said);
        if (known == null || known.active() != said.active()) {
            put(said);
            return new ReceivedEvent(said, false);
        }
        ControllerEvent event = said.referringAs(known);
        boolean acknowledged = event.acknowledged() && !known.acknowledged();
        if (event.acknowledged() == known.acknowledged() && event.reference().equals(known.reference())) {
            return null;
        }
        put(event);
        return new ReceivedEvent(event, acknowledged);
    }

    /** What has changed by a controller's whole answer; it counts whatever the clocks say. */
    List<ReceivedEvent> present(Collection<PointId> points, List<ControllerEvent> active, Instant now) {
        List<ReceivedEvent> changed = new ArrayList<>();
        Set<List<Object>> standing = new HashSet<>();
        for (ControllerEvent event : active) {
            standing.add(List.of(event.point(), event.condition()));
            boolean room = known(event) != null || of(event.point()).size() < MOST_AT_POINT;
            ReceivedEvent news = room ? take(event) : null;
            if (news != null) {
                changed.add(news);
            }
        }
        for (PointId point : points) {
            for (ControllerEvent known : List.copyOf(of(point).values())) {
                if (known.active() && !standing.contains(List.of(point, known.condition()))) {
                    ControllerEvent over = known.over(known.time().isAfter(now) ? known.time() : now);
                    put(over);
                    changed.add(new ReceivedEvent(over, false));
                }
            }
        }
        return changed;
    }

    private @Nullable ControllerEvent known(ControllerEvent event) {
        return of(event.point()).get(event.condition());
    }

    private Map<String, ControllerEvent> of(PointId point) {
        return last.getOrDefault(point, Map.of());
    }

    boolean knows(PointId point) {
        return last.containsKey(point);
    }

    boolean active(PointId point) {
        return of(point).values().stream().anyMatch(ControllerEvent::active);
    }

    /** Of the worst alarm that stands, null where none does or it has no message. */
    @Nullable
    String message(PointId point) {
        return of(point).values().stream()
                .filter(ControllerEvent::active)
                .max((one, other) -> Integer.compare(one.severity(), other.severity()))
                .map(ControllerEvent::message)
                .filter(message -> !message.isEmpty())
                .orElse(null);
    }

    long refused() {
        return refused;
    }
}
