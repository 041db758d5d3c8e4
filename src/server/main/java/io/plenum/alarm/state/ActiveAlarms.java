package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.correlation.CorrelationKeys;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All living alarms as they are stored. Changed only by {@link AlarmChanges}s that have been committed; read by anybody. */
public final class ActiveAlarms {

    private final Map<Long, ActiveAlarm> byId = new ConcurrentHashMap<>();
    private final Map<String, Long> byKey = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> byPlace = new ConcurrentHashMap<>();

    public Collection<ActiveAlarm> entries() {
        return byId.values();
    }

    @Nullable
    ActiveAlarm find(long id) {
        return byId.get(id);
    }

    @Nullable
    public ActiveAlarm byKey(String key) {
        Long id = byKey.get(key);
        return id == null ? null : byId.get(id);
    }

    Set<Long> at(String place) {
        return byPlace.getOrDefault(place, Set.of());
    }

    public List<Alarm> newestFirst() {
        return byId.values().stream()
                .map(ActiveAlarm::alarm)
                .sorted(Comparator.comparing(Alarm::raised)
                        .thenComparing(Alarm::id)
                        .reversed())
                .toList();
    }

    void replace(Collection<ActiveAlarm> entries) {
        byId.clear();
        byKey.clear();
        byPlace.clear();
        take(entries);
    }

    void take(Collection<ActiveAlarm> changed) {
        changed.forEach(entry -> {
            if (entry.lives()) {
                add(entry);
            } else {
                remove(entry);
            }
        });
    }

    private void add(ActiveAlarm entry) {
        if (byId.put(entry.id(), entry) == null) {
            byKey.put(entry.alarm().key(), entry.id());
            CorrelationKeys.of(entry)
                    .forEach(place -> byPlace.computeIfAbsent(place, p -> ConcurrentHashMap.newKeySet())
                            .add(entry.id()));
        }
    }

    private void remove(ActiveAlarm entry) {
        byId.remove(entry.id());
        byKey.remove(entry.alarm().key(), entry.id());
        for (String place : CorrelationKeys.of(entry)) {
            byPlace.computeIfPresent(place, (p, ids) -> {
                ids.remove(entry.id());
                return ids.isEmpty() ? null : ids;
            });
        }
    }
}
