package io.plenum.alarm.performance;

import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The site's own targets; engineers set them. */
@Service
public class KpiTargets {

    private static final String SAVE = """
            INSERT INTO alarm_target (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value""";

    private final JdbcClient jdbc;
    private final Audit audit;

    KpiTargets(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Those of a standard, where the site has set none. */
    public static Map<AlarmKpi, Double> usual() {
        Map<AlarmKpi, Double> targets = new EnumMap<>(AlarmKpi.class);
        for (AlarmKpi target : AlarmKpi.values()) {
            targets.put(target, target.usual());
        }
        return targets;
    }

    /** Every target has a value. */
    public Map<AlarmKpi, Double> all() {
        Map<String, Double> stored = jdbc
                .sql("SELECT name, value FROM alarm_target")
                .query((row, number) -> Map.entry(row.getString(1), row.getDouble(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<AlarmKpi, Double> targets = usual();
        targets.replaceAll((target, usual) -> stored.getOrDefault(target.name(), usual));
        return targets;
    }

    /** @throws RequestProblem with the target's name as field, where its value makes no sense */
    @PreAuthorize("hasRole('ENGINEER')")
    public void save(Map<AlarmKpi, Double> wanted) {
        wanted.forEach(KpiTargets::check);
        Map<AlarmKpi, Double> before = all();
        wanted.forEach((target, value) -> {
            if (!Objects.equals(before.get(target), value)) {
                jdbc.sql(SAVE).params(target.name(), value).update();
                audit.record("alarm target changed", target + " from " + before.get(target) + " to " + value);
            }
        });
    }

    private static void check(AlarmKpi target, double value) {
        if (!(value >= target.least() && value <= target.most())) {
            throw RequestProblem.of(target.name(), "alarms.problem.between", target.least(), target.most());
        }
    }
}
