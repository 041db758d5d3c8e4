package io.plenum.alarm;

import io.plenum.alarm.AlarmEvent.Kind;
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
final class Draft {

    private final AlarmBook book;
    private final LongSupplier ids;
    private final LongSupplier eventIds;
    private final Map<Long, Entry> changed = new LinkedHashMap<>();
    private final Map<Long, Entry> unwritten = new LinkedHashMap<>();
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<String, Set<Long>> byPlace = new HashMap<>();
    private final List<AlarmsChanged.Change> changes = new ArrayList<>();
    private final List<ControllerEvent> heard = new ArrayList<>();

    /** @param ids of new alarms, and {@code eventIds} of the lines of their history, ever growing */
    Draft(AlarmBook book, LongSupplier ids, LongSupplier eventIds) {
        this.book = book;
        this.ids = ids;
        this.eventIds = eventIds;
    }

    long newId() {
        return ids.getAsLong();
    }

    /** Null where nothing of this number lives. */
    @Nullable
    Entry find(long id) {
        Entry entry = changed.containsKey(id) ? changed.get(id) : book.find(id);
        return entry != null && entry.lives() ? entry : null;
    }

    @Nullable
    Entry byKey(String key) {
        Long fresh = byKey.get(key);
        Entry stored = fresh == null ? book.byKey(key) : null;
        return fresh != null ? find(fresh) : stored == null ? null : find(stored.id());
    }

    /** Living alarms found under the place. */
    List<Entry> at(String place) {
        Set<Long> found = new LinkedHashSet<>(book.at(place));
        found.addAll(byPlace.getOrDefault(place, Set.of()));
        List<Entry> entries = new ArrayList<>();
        for (Iterator<Long> each = found.iterator(); each.hasNext(); ) {
            Entry entry = find(each.next());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** All that live, those beneath a cause and their causes among them. */
    Collection<Entry> all() {
        Map<Long, Entry> all = new LinkedHashMap<>();
        book.entries().forEach(entry -> all.put(entry.id(), entry));
        all.putAll(changed);
        all.values().removeIf(entry -> !entry.lives());
        return all.values();
    }

    void put(Entry entry) {
        unwritten.put(entry.id(), entry);
        if (changed.put(entry.id(), entry) == null && book.find(entry.id()) == null) {
            byKey.put(entry.alarm().key(), entry.id());
            Places.of(entry).forEach(place -> byPlace.computeIfAbsent(place, p -> new LinkedHashSet<>())
                    .add(entry.id()));
        }
    }

    /** Puts the entry and writes a line of its history. */
    void tell(Entry entry, Instant time, Kind kind, String who, String detail) {
        put(entry);
        AlarmEvent event = new AlarmEvent(eventIds.getAsLong(), entry.id(), time, kind, who, detail);
        changes.add(new AlarmsChanged.Change(entry.alarm(), event));
    }

    /** What a controller has said is stored along with what follows from it. */
    void heard(ControllerEvent event) {
        heard.add(event);
    }

    List<ControllerEvent> heard() {
        return heard;
    }

    /** All that the transaction has changed. */
    Collection<Entry> changed() {
        return changed.values();
    }

    /** What the store does not have yet. */
    Collection<Entry> unwritten() {
        return unwritten.values();
    }

    /** The store has all of it. */
    void written() {
        unwritten.clear();
        changes.clear();
        heard.clear();
    }

    List<AlarmsChanged.Change> changes() {
        return changes;
    }
}
