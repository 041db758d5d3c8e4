package io.plenum.upkeep.wear;

import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.Conditions;
import io.plenum.upkeep.EquipmentUse;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.condition.ConditionRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Condition figures as they are stored, and those that are sums of what was counted. */
@Repository
class StoredConditions implements Conditions {

    private static final String FIGURES = """
            SELECT c.day, c.value, c.share, w.used FROM condition_day AS c
            LEFT JOIN (SELECT day, sum(use_hours) OVER (ORDER BY day) AS used FROM wear_day
                       WHERE site = :site AND equipment = :equipment) AS w ON w.day = c.day
            WHERE c.site = :site AND c.equipment = :equipment AND c.kind = :kind AND c.day >= :from AND c.day < :to
            ORDER BY c.day""";
    private static final String USES = """
            SELECT day, CASE WHEN :kind = 'lamp-hours' THEN used ELSE starts END, least(1, measured / hours), used
            FROM (SELECT day, measured, hours, sum(use_hours) OVER (ORDER BY day) AS used,
                         sum(starts) OVER (ORDER BY day) AS starts
                  FROM wear_day WHERE site = :site AND equipment = :equipment) AS w
            WHERE day >= :from AND day < :to AND measured > 0 ORDER BY day""";
    /** Of the actuator that has moved most. */
    private static final String WAYS = """
            SELECT t.day, max(t.way), least(1, max(t.measured) / 24), max(w.used)
            FROM (SELECT day, measured, sum(strokes) OVER (PARTITION BY point ORDER BY day) AS way
                  FROM wear_actuator_day WHERE site = :site AND equipment = :equipment) AS t
            LEFT JOIN (SELECT day, sum(use_hours) OVER (ORDER BY day) AS used FROM wear_day
                       WHERE site = :site AND equipment = :equipment) AS w ON w.day = t.day
            WHERE t.day >= :from AND t.day < :to AND t.measured > 0 AND CAST(:kind AS text) IS NOT NULL
            GROUP BY t.day ORDER BY t.day""";

    private final JdbcClient jdbc;
    private final SiteModels models;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    StoredConditions(JdbcClient jdbc, SiteModels models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** Looked up once for each model. */
    private record Known(BuildingModel model, List<MonitoredCondition> followed) {}

    @Override
    public List<MonitoredCondition> of(Site site) {
        BuildingModel model = models.current().of(site);
        Known last = known.get(site.key());
        if (last == null || last.model() != model) {
            last = new Known(model, followed(model));
            known.put(site.key(), last);
        }
        return last.followed();
    }

    private static List<MonitoredCondition> followed(BuildingModel model) {
        List<MonitoredCondition> all = new ArrayList<>();
        WearPiece.of(model).forEach((key, piece) -> {
            piece.conditions()
                    .forEach(one -> all.add(new MonitoredCondition(model.site().key(), key, one.kind())));
            for (ConditionRow row : ConditionRow.all()) {
                if (row.figure() == null && isCounted(row.kind(), piece.counted())) {
                    all.add(new MonitoredCondition(model.site().key(), key, row.kind()));
                }
            }
        });
        return List.copyOf(all);
    }

    private static boolean isCounted(ConditionKind kind, @Nullable CountedPoints counted) {
        return counted != null
                && switch (kind.key()) {
                    case "lamp-hours" -> counted.use() == EquipmentUse.LIT;
                    case "door-cycles" -> counted.use() == EquipmentUse.OPEN;
                    default -> !counted.actuators().isEmpty();
                };
    }

    @Override
    public List<ConditionDay> days(MonitoredCondition condition, LocalDate from, LocalDate to) {
        return jdbc.sql(sql(condition.kind()))
                .param("site", condition.site())
                .param("equipment", condition.equipment())
                .param("kind", condition.kind().key())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> {
                    Double hours = row.getObject(4, Double.class);
                    return new ConditionDay(
                            row.getObject(1, LocalDate.class),
                            row.getDouble(2),
                            row.getDouble(3),
                            hours == null ? Double.NaN : hours);
                })
                .list();
    }

    private static String sql(ConditionKind kind) {
        return switch (kind.key()) {
            case "lamp-hours", "door-cycles" -> USES;
            case "actuator-travel" -> WAYS;
            default -> FIGURES;
        };
    }
}
