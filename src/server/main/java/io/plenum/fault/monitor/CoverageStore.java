package io.plenum.fault.monitor;

import io.plenum.fault.DayCoverage;
import io.plenum.fault.DayCoverage.RuleMinutes;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far the rules could judge, a row for each piece of equipment and local day, kept for two weeks. */
@Repository
class CoverageStore {

    private static final int KEPT = 14;

    private static final String UPSERT = """
            INSERT INTO rule_coverage (subject, day, recorded, standing, points, rules)
            VALUES (:subject, :day, :recorded, :standing, CAST(:points AS jsonb), CAST(:rules AS jsonb))
            ON CONFLICT (subject, day) DO UPDATE SET recorded = excluded.recorded, standing = excluded.standing,
              points = excluded.points, rules = excluded.rules""";

    /** As it is kept: minutes, and the reason that a rule itself gave. */
    private record StoredMinutes(List<Integer> minutes, String reason) {}

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the counts of a slice to those of its day; within the transaction that stores what was found in it. */
    void add(String subject, LocalDate day, DayCoverage slice) {
        DayCoverage all = of(subject, day).getOrDefault(day, new DayCoverage());
        if (all.recorded() == 0) {
            jdbc.sql("DELETE FROM rule_coverage WHERE day < :day")
                    .param("day", day.minusDays(KEPT))
                    .update();
        }
        all.add(slice);
        put(subject, day, all);
    }

    /** Puts in place of the counts of a day those of a second look, which may have been at some of the rules only. */
    void replace(String subject, LocalDate day, DayCoverage again) {
        DayCoverage before = of(subject, day).get(day);
        if (before != null) {
            Map<String, RuleMinutes> rules = new HashMap<>(before.rules());
            rules.putAll(again.rules());
            put(subject, day, new DayCoverage(again.recorded(), again.standing(), again.values(), rules));
        }
    }

    private void put(String subject, LocalDate day, DayCoverage all) {
        jdbc.sql(UPSERT)
                .param("subject", subject)
                .param("day", day)
                .param("recorded", all.recorded())
                .param("standing", all.standing())
                .param("points", JsonMapper.shared().writeValueAsString(all.values()))
                .param("rules", JsonMapper.shared().writeValueAsString(kept(all)))
                .update();
    }

    private static Map<String, StoredMinutes> kept(DayCoverage coverage) {
        Map<String, StoredMinutes> kept = new LinkedHashMap<>();
        coverage.rules()
                .forEach((rule, minutes) -> kept.put(
                        rule,
                        new StoredMinutes(
                                List.of(minutes.open(), minutes.known(), minutes.judged(), minutes.faulty()),
                                minutes.reason() == null ? "" : minutes.reason().name())));
        return kept;
    }

    /** One subject's days from one on. */
    Map<LocalDate, DayCoverage> of(String subject, LocalDate from) {
        Map<LocalDate, DayCoverage> days = new TreeMap<>();
        jdbc.sql("SELECT * FROM rule_coverage WHERE subject = :subject AND day >= :from")
                .param("subject", subject)
                .param("from", from)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), coverage(row));
                });
        return days;
    }

    /** Everybody's days from one on, by subject. */
    Map<String, Map<LocalDate, DayCoverage>> all(LocalDate from) {
        Map<String, Map<LocalDate, DayCoverage>> all = new HashMap<>();
        jdbc.sql("SELECT * FROM rule_coverage WHERE day >= :from")
                .param("from", from)
                .query(row -> {
                    all.computeIfAbsent(row.getString("subject"), key -> new TreeMap<>())
                            .put(row.getObject("day", LocalDate.class), coverage(row));
                });
        return all;
    }

    private static DayCoverage coverage(ResultSet row) throws SQLException {
        Map<Quantity, Integer> points =
                FindingRows.byQuantity(row.getString("points"), new TypeReference<Map<String, Integer>>() {});
        Map<String, RuleMinutes> rules = new HashMap<>();
        JsonMapper.shared()
                .readValue(row.getString("rules"), new TypeReference<Map<String, StoredMinutes>>() {})
                .forEach((rule, kept) -> rules.put(
                        rule,
                        new RuleMinutes(
                                kept.minutes.get(0),
                                kept.minutes.get(1),
                                kept.minutes.get(2),
                                kept.minutes.get(3),
                                kept.reason.isEmpty() ? null : NotEvaluable.valueOf(kept.reason))));
        return new DayCoverage(row.getInt("recorded"), row.getInt("standing"), points, rules);
    }
}
