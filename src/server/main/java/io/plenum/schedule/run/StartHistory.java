package io.plenum.schedule.run;

import io.plenum.point.Point;
import io.plenum.point.Sample;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.OptimumStart;
import io.plenum.schedule.run.LearntLead.LearntStart;
import io.plenum.site.SiteModels;
import io.plenum.trend.read.StateHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What past starts of schedules have shown of how fast rooms become warm or cool, read anew each hour. */
@Component
class StartHistory {

    /** Nearer to the target nothing can be learnt. */
    private static final double LEAST = 0.5;
    /** So near it has been reached. */
    private static final double REACHED = 0.3;

    private static final int MOST_STARTS = 20;
    private static final int MOST_KEPT = 1000;

    private final ScheduleRunStore runs;
    private final StateHistory history;
    private final SiteModels models;
    private final Clock clock;
    private final Map<UUID, Learnt> learnt = bounded();
    private final Map<String, Double> decided = bounded();

    private record Learnt(BuildingSchedule of, Instant hour, List<LearntStart> starts) {}

    StartHistory(ScheduleRunStore runs, StateHistory history, SiteModels models, Clock clock) {
        this.runs = runs;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }

    /** Reads history: may throw Spring's {@code DataAccessException}. */
    LeadTime.Source leads(BuildingSchedule schedule) {
        OptimumStart settings = schedule.program().optimum();
        Point sensor = settings == null ? null : models.current().point(settings.sensor());
        if (settings == null) {
            return LeadTime.Source.NONE;
        }
        return new LearntLead(
                settings,
                sensor == null ? List.of() : starts(schedule, settings, sensor),
                at -> sensor == null ? null : decided(sensor, at),
                clock.instant());
    }

    private synchronized List<LearntStart> starts(BuildingSchedule schedule, OptimumStart settings, Point sensor) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Learnt known = learnt.get(schedule.id());
        if (known == null || !known.of().equals(schedule) || !known.hour().equals(hour)) {
            known = new Learnt(schedule, hour, read(schedule, settings, sensor));
            learnt.put(schedule.id(), known);
        }
        return known.starts();
    }

    private List<LearntStart> read(BuildingSchedule schedule, OptimumStart settings, Point sensor) {
        List<LearntStart> all = new ArrayList<>();
        Instant over = clock.instant().minus(settings.longestLead());
        for (ScheduleRunStore.Start start : runs.starts(schedule.id(), over, MOST_STARTS)) {
            double target = settings.target() == null ? start.value() : settings.target();
            Double from = temperature(sensor, start.since());
            if (from != null && Math.abs(target - from) >= LEAST) {
                all.add(new LearntStart(
                        from, target, took(sensor, start.since(), from, target, settings.longestLead())));
            }
        }
        return all;
    }

    private Duration took(Point sensor, Instant start, double from, double target, Duration longest) {
        for (Sample sample : history.samples(List.of(sensor.id()), start, start.plus(longest))) {
            double left = target > from ? target - sample.value() : sample.value() - target;
            if (sample.quality().isLive() && left <= REACHED) {
                return Duration.between(start, sample.time());
            }
        }
        return longest;
    }

    /** What a start was decided by stays, whatever comes in late. */
    private synchronized @Nullable Double decided(Point sensor, Instant at) {
        String key = sensor.id().value() + " " + at;
        Double known = decided.get(key);
        if (known == null) {
            known = temperature(sensor, at);
            if (known != null) {
                decided.put(key, known);
            }
        }
        return known;
    }

    private @Nullable Double temperature(Point sensor, Instant at) {
        return history.at(List.of(sensor.id()), at).stream()
                .filter(sample -> sample.quality().isLive())
                .map(Sample::value)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(null);
    }
}
