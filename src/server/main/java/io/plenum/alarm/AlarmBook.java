package io.plenum.alarm;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All living alarms as they are stored. Changed only by {@link Draft}s that have been committed; read by anybody. */
final class AlarmBook {

    private final Map<Long, Entry> living = new ConcurrentHashMap<>();
    private final Map<String, Long> byKey = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> byPlace = new ConcurrentHashMap<>();

    Collection<Entry> entries() {
        return living.values();
    }

    @Nullable
    Entry find(long id) {
        return living.get(id);
    }

    @Nullable
    Entry byKey(String key) {
        Long id = byKey.get(key);
        return id == null ? null : living.get(id);
    }

    Set<Long> at(String place) {
        return byPlace.getOrDefault(place, Set.of());
    }

    List<Alarm> newestFirst() {
        return living.values().stream()
                .map(Entry::alarm)
                .sorted(Comparator.comparing(Alarm::raised)
                        .thenComparing(Alarm::id)
                        .reversed())
                .toList();
    }

    void replace(Collection<Entry> entries) {
        living.clear();
        byKey.clear();
        byPlace.clear();
        take(entries);
    }

    void take(Collection<Entry> changed) {
        changed.forEach(entry -> {
            if (entry.lives()) {
                add(entry);
            } else {
                remove(entry);
            }
        });
    }

    private void add(Entry entry) {
        if (living.put(entry.id(), entry) == null) {
            byKey.put(entry.alarm().key(), entry.id());
            Places.of(entry).forEach(place -> byPlace.computeIfAbsent(place, p -> ConcurrentHashMap.newKeySet())
                    .add(entry.id()));
        }
    }

    private void remove(Entry entry) {
        living.remove(entry.id());
        byKey.remove(entry.alarm().key(), entry.id());
        for (String place : Places.of(entry)) {
            byPlace.computeIfPresent(place, (p, ids) -> {
                ids.remove(entry.id());
                return ids.isEmpty() ? null : ids;
            });
        }
    }
}
