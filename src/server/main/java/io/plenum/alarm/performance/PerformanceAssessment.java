package io.plenum.alarm.performance;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a period from its alarms; pure arithmetic. */
public final class PerformanceAssessment {

    static final Duration STALE = Duration.ofHours(24);

    private static final Duration CHATTER = Duration.ofMinutes(1);
    private static final int CHATTERS = 3;
    private static final int TOP = 10;

    private final Instant from;
    private final Instant to;
    private final double operators;
    private final List<Alarm> counted;

    /**
     * @param alarms raised in the period or still standing at its end, in any order, each once
     * @param operators at least 1
     */
    public static Performance of(List<Alarm> alarms, Instant from, Instant to, double operators) {
        return new PerformanceAssessment(alarms, from, to, operators).figures(alarms);
    }

    private PerformanceAssessment(List<Alarm> alarms, Instant from, Instant to, double operators) {
        this.from = from;
        this.to = to;
        this.operators = operators;
        this.counted = alarms.stream()
                .filter(PerformanceAssessment::called)
                .filter(alarm ->
                        !alarm.raised().isBefore(from) && alarm.raised().isBefore(to))
                .sorted(Comparator.comparing(Alarm::raised))
                .toList();
    }

    /** Whether it asked somebody for something. */
    private static boolean called(Alarm alarm) {
        return alarm.cause() == null && alarm.state() != AlarmState.SUPPRESSED;
    }

    private Performance figures(List<Alarm> all) {
        AlarmFloods floods = AlarmFloods.of(counted.stream().map(Alarm::raised).toList(), from, to, operators);
        List<FrequentAlarm> frequent = frequent(alarm -> true);
        List<FrequentAlarm> top = frequent.stream().limit(TOP).toList();
        List<Duration> waits = waits();
        return new Performance(
                from,
                to,
                counted.size(),
                counted.size() / hours() / operators,
                floods.count(),
                Math.min(1, floods.time().toMillis() / (double) length().toMillis()),
                floods.longest(),
                floods.worst() / operators,
                floods.worstAt(),
                chattering(),
                stale(all),
                top,
                top.stream().mapToDouble(FrequentAlarm::share).sum(),
                priorities(),
                rank(waits, 0.5),
                rank(waits, 0.9),
                counted.size() - waits.size());
    }

    private Duration length() {
        return Duration.between(from, to);
    }

    private double hours() {
        return length().toMillis() / 3_600_000.0;
    }

    private List<FrequentAlarm> frequent(Predicate<String> wanted) {
        Map<String, List<Alarm>> byKey = byKey();
        return byKey.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> entry.getValue())
                .map(list -> new FrequentAlarm(list.getLast(), list.size(), list.size() / (double) counted.size()))
                .sorted(Comparator.comparingInt(FrequentAlarm::count).reversed().thenComparing(f -> f.latest()
                        .key()))
                .toList();
    }

    private Map<String, List<Alarm>> byKey() {
        Map<String, List<Alarm>> byKey = new LinkedHashMap<>();
        counted.forEach(alarm ->
                byKey.computeIfAbsent(alarm.key(), key -> new ArrayList<>()).add(alarm));
        return byKey;
    }

    private List<FrequentAlarm> chattering() {
        Map<String, List<Alarm>> byKey = byKey();
        return frequent(key -> chatters(Objects.requireNonNull(byKey.get(key))));
    }

    /** Whether any three follow one another within a minute. */
    private static boolean chatters(List<Alarm> transitionHandler) {
        for (int i = CHATTERS - 1; i < transitionHandler.size(); i++) {
            Instant first = transitionHandler.get(i - CHATTERS + 1).raised();
            if (Duration.between(first, transitionHandler.get(i).raised()).compareTo(CHATTER) <= 0) {
                return true;
            }
        }
        return false;
    }

    private List<Alarm> stale(List<Alarm> all) {
        return all.stream()
                .filter(PerformanceAssessment::called)
                .filter(alarm -> alarm.raised().isBefore(to))
                .filter(alarm -> Duration.between(alarm.raised(), end(alarm)).compareTo(STALE) > 0)
                .sorted(Comparator.comparing(Alarm::raised))
                .toList();
    }

    private Instant end(Alarm alarm) {
        Instant end = alarm.returned() != null && !alarm.condition() ? alarm.returned() : alarm.closed();
        return end == null || end.isAfter(to) ? to : end;
    }

    private Map<Priority, Integer> priorities() {
        Map<Priority, Integer> counts = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            counts.put(priority, 0);
        }
        counted.forEach(alarm -> counts.merge(alarm.priority(), 1, Integer::sum));
        return counts;
    }

    private List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        for (Alarm alarm : counted) {
            if (alarm.acknowledged() != null) {
                waits.add(Duration.between(alarm.raised(), alarm.acknowledged()));
            }
        }
        waits.sort(null);
        return waits;
    }

    /** The nearest rank: the least value that at least this part of all does not exceed. */
    private static @Nullable Duration rank(List<Duration> sorted, double part) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
