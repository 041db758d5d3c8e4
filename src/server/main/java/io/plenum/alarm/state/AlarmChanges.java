package io.plenum.alarm.state;

import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.correlation.CorrelationKeys;
import io.plenum.point.ControllerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction makes of the book, in one change or several: seen by the transaction itself, by others only after it was
 * committed.
 */
public final class AlarmChanges {

    private final ActiveAlarms activeAlarms;
    private final LongSupplier ids;
    private final LongSupplier eventIds;
    private final Map<Long, ActiveAlarm> changed = new LinkedHashMap<>();
    private final Map<Long, ActiveAlarm> unwritten = new LinkedHashMap<>();
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<String, Set<Long>> byPlace = new HashMap<>();
    private final List<AlarmsChanged.AlarmChange> changes = new ArrayList<>();
    private final List<ControllerEvent> received = new ArrayList<>();
    private final List<ControllerEvent> acknowledgedThere = new ArrayList<>();

    /** @param ids of new alarms, and {@code eventIds} of the lines of their history, ever growing */
    AlarmChanges(ActiveAlarms activeAlarms, LongSupplier ids, LongSupplier eventIds) {
        this.activeAlarms = activeAlarms;
        this.ids = ids;
        this.eventIds = eventIds;
    }

    public long newId() {
        return ids.getAsLong();
    }

    /** Null where nothing of this number lives. */
    @Nullable
    public ActiveAlarm find(long id) {
        ActiveAlarm entry = changed.containsKey(id) ? changed.get(id) : activeAlarms.find(id);
        return entry != null && entry.lives() ? entry : null;
    }

    @Nullable
    public ActiveAlarm byKey(String key) {
        Long fresh = byKey.get(key);
        ActiveAlarm stored = fresh == null ? activeAlarms.byKey(key) : null;
        return fresh != null ? find(fresh) : stored == null ? null : find(stored.id());
    }

    /** Living alarms found under the place. */
    public List<ActiveAlarm> at(String place) {
        Set<Long> found = new LinkedHashSet<>(activeAlarms.at(place));
        found.addAll(byPlace.getOrDefault(place, Set.of()));
        List<ActiveAlarm> entries = new ArrayList<>();
        for (Iterator<Long> each = found.iterator(); each.hasNext(); ) {
            ActiveAlarm entry = find(each.next());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** All that live, those beneath a cause and their causes among them. */
    public Collection<ActiveAlarm> all() {
        Map<Long, ActiveAlarm> all = new LinkedHashMap<>();
        activeAlarms.entries().forEach(entry -> all.put(entry.id(), entry));
        all.putAll(changed);
        all.values().removeIf(entry -> !entry.lives());
        return all.values();
    }

    void put(ActiveAlarm entry) {
        unwritten.put(entry.id(), entry);
        if (changed.put(entry.id(), entry) == null && activeAlarms.find(entry.id()) == null) {
            byKey.put(entry.alarm().key(), entry.id());
            CorrelationKeys.of(entry).forEach(place -> byPlace.computeIfAbsent(place, p -> new LinkedHashSet<>())
                    .add(entry.id()));
        }
    }

    /** Puts the entry and writes a line of its history. */
    public void record(ActiveAlarm entry, Instant time, Kind kind, String who, String detail) {
        put(entry);
        AlarmEvent event = new AlarmEvent(eventIds.getAsLong(), entry.id(), time, kind, who, detail);
        changes.add(new AlarmsChanged.AlarmChange(entry.alarm(), event));
    }

    /** What a controller has said is stored along with what follows from it. */
    public void received(ControllerEvent event) {
        received.add(event);
    }

    public List<ControllerEvent> received() {
        return received;
    }

    /** Somebody has acknowledged it at the controller. */
    public void acknowledgedThere(ControllerEvent event) {
        acknowledgedThere.add(event);
    }

    List<ControllerEvent> acknowledgedThere() {
        return acknowledgedThere;
    }

    /** All that the transaction has changed. */
    Collection<ActiveAlarm> changed() {
        return changed.values();
    }

    /** What the store does not have yet. */
    Collection<ActiveAlarm> unwritten() {
        return unwritten.values();
    }

    /** The store has all of it. */
    void written() {
        unwritten.clear();
        changes.clear();
        received.clear();
        acknowledgedThere.clear();
    }

    List<AlarmsChanged.AlarmChange> changes() {
        return changes;
    }
}
