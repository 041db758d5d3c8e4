package io.plenum.upkeep.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done at equipment, which orders the plan has given, what upkeep costs at a site. */
@Repository
class ServiceStore {

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A life that the plan has given an order for. */
    record PlannedLife(String site, String equipment, String kind, LocalDate start, long order) {}

    List<LocalDate> services(String equipment, String kind) {
        return jdbc.sql("SELECT day FROM upkeep_service WHERE equipment = ? AND kind = ? ORDER BY day")
                .params(equipment, kind)
                .query(LocalDate.class)
                .list();
    }

    void served(long order, String equipment, String kind, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO upkeep_service (work_order, equipment, kind, day) VALUES (?, ?, ?, ?)
                        ON CONFLICT (work_order, kind) DO UPDATE SET day = excluded.day""").params(order, equipment, kind, day).update();
    }

    /** An order that was opened again has ended nothing. */
    void notServed(long order) {
        jdbc.sql("DELETE FROM upkeep_service WHERE work_order = ?").param(order).update();
    }

    /** @return false where that life has its order already */
    boolean planned(PlannedLife life) {
        return jdbc.sql("""
                        INSERT INTO upkeep_order (site, equipment, kind, life_start, work_order) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (site, equipment, kind, life_start) DO NOTHING""")
                        .params(life.site(), life.equipment(), life.kind(), life.start(), life.order())
                        .update()
                == 1;
    }

    List<PlannedLife> planned(String site) {
        return jdbc.sql("SELECT * FROM upkeep_order WHERE site = ?")
                .param(site)
                .query((row, n) -> life(row))
                .list();
    }

    @Nullable
    PlannedLife ofOrder(long order) {
        return jdbc.sql("SELECT * FROM upkeep_order WHERE work_order = ?")
                .param(order)
                .query((row, n) -> life(row))
                .optional()
                .orElse(null);
    }

    /** So that another order can be given for the same life. */
    void forget(long order) {
        jdbc.sql("DELETE FROM upkeep_order WHERE work_order = ?").param(order).update();
    }

    /**
     * Whoever went there found nothing to do: the latest prediction was wrong.
     *
     * @return false where nothing was predicted
     */
    boolean refute(PlannedLife life) {
        return jdbc.sql("""
                        UPDATE upkeep_prediction SET outcome = 'REFUTED' WHERE id = (SELECT max(id) FROM upkeep_prediction
                        WHERE site = ? AND equipment = ? AND kind = ? AND life_start = ? AND outcome IS NULL AND shown)""")
                        .params(life.site(), life.equipment(), life.kind(), life.start())
                        .update()
                > 0;
    }

    private static PlannedLife life(ResultSet row) throws SQLException {
        return new PlannedLife(
                String.valueOf(row.getString("site")),
                String.valueOf(row.getString("equipment")),
                String.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("life_start", LocalDate.class)),
                row.getLong("work_order"));
    }

    @Nullable
    UpkeepCost cost(String site, String kind) {
        return jdbc.sql("SELECT * FROM upkeep_cost WHERE site = ? AND kind = ?")
                .params(site, kind)
                .query((row, n) -> new UpkeepCost(
                        row.getDouble("parts"),
                        row.getDouble("hours"),
                        row.getDouble("hourly_rate"),
                        row.getDouble("energy"),
                        row.getDouble("failure"),
                        row.getInt("weeks")))
                .optional()
                .orElse(null);
    }

    void keep(String site, String kind, UpkeepCost cost) {
        jdbc.sql("""
                        INSERT INTO upkeep_cost (site, kind, parts, hours, hourly_rate, energy, failure, weeks)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (site, kind) DO UPDATE SET parts = excluded.parts, hours = excluded.hours,
                            hourly_rate = excluded.hourly_rate, energy = excluded.energy, failure = excluded.failure,
                            weeks = excluded.weeks""")
                .params(
                        site,
                        kind,
                        cost.parts(),
                        cost.hours(),
                        cost.hourlyRate(),
                        cost.energy(),
                        cost.failure(),
                        cost.weeks())
                .update();
    }
}
