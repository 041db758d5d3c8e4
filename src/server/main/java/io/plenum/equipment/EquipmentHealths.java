package io.plenum.equipment;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.command.CommandOverride;
import io.plenum.command.Overrides;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.Findings;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Says how equipment is, of that alone which whoever is at work may see. What the database would say is missing while it is away. */
@Service
public class EquipmentHealths {

    /** As often as an open page asks. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SiteAccess models;
    private final CurrentValues values;
    private final AlarmAccess alarms;
    private final Findings findings;
    private final Overrides overrides;
    private final Clock clock;
    private volatile @Nullable StoredRows kept;

    EquipmentHealths(
            SiteAccess models,
            CurrentValues values,
            AlarmAccess alarms,
            Findings findings,
            Overrides overrides,
            Clock clock) {
        this.models = models;
        this.values = values;
        this.alarms = alarms;
        this.findings = findings;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** What the database says of the whole building: read once for all pages that ask within a few seconds. */
    private record StoredRows(Instant time, List<Finding> findings, List<CommandOverride> overrides) {}

    /** By the keys of the equipment, each that is given. */
    public Map<String, EquipmentHealth> of(SiteModel model, List<Equipment> wanted) {
        Map<String, List<Alarm>> active =
                byKey(alarms.active(), alarm -> Objects.requireNonNullElse(alarm.owner(), ""));
        StoredRows stored = stored();
        // Faults are for those who may see the whole building.
        Map<String, List<Finding>> open =
                byKey(models.hidesNothing() ? stored.findings() : List.of(), Finding::subject);
        List<CommandOverride> held = stored.overrides();
        Map<String, EquipmentHealth> healths = new HashMap<>();
        for (Equipment one : wanted) {
            List<Point> points = model.pointsOf(one.key());
            Set<PointId> ids = points.stream().map(Point::id).collect(Collectors.toSet());
            healths.put(
                    one.key(),
                    new EquipmentHealth(
                            points.size(),
                            (int) points.stream().filter(this::isLive).count(),
                            active.getOrDefault(one.key(), List.of()),
                            open.getOrDefault(one.key(), List.of()),
                            held.stream()
                                    .filter(override -> ids.contains(override.point()))
                                    .toList()));
        }
        return healths;
    }

    private boolean isLive(Point point) {
        CurrentValue value = values.of(point.id());
        return value != null && value.quality().isLive();
    }

    private StoredRows stored() {
        StoredRows last = kept;
        Instant now = clock.instant();
        if (last == null || Duration.between(last.time(), now).abs().compareTo(FRESH) >= 0) {
            last = new StoredRows(
                    now, unlessAway(() -> findings.find(FindingQuery.open())), unlessAway(overrides::open));
            kept = last;
        }
        return last;
    }

    private static <T> List<T> unlessAway(Supplier<List<T>> query) {
        try {
            return query.get();
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private static <T> Map<String, List<T>> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }
}
