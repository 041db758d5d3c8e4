package io.plenum.upkeep.plan;

import io.plenum.upkeep.life.ConformalLevel;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is predicted, and what became of it. */
@Repository
class PredictionStore {

    private static final String STATE = """
        INSERT INTO upkeep_state (site, equipment, kind, outlook, made_on, life_start, early, middle, late, model, worn, figures,
            value, naive, median_days)
        VALUES (:site, :equipment, :kind, :outlook, :made, :start, :early, :middle, :late, :model, :worn, :figures,
            :value, :naive, :median)
        ON CONFLICT (site, equipment, kind) DO UPDATE SET outlook = excluded.outlook, made_on = excluded.made_on,
            life_start = excluded.life_start, early = excluded.early, middle = excluded.middle, late = excluded.late,
            model = excluded.model, worn = excluded.worn, figures = excluded.figures, value = excluded.value,
            naive = excluded.naive, median_days = excluded.median_days""";
    /** One a week of each figure: neighbours say the same. */
    private static final String PREDICT = """
        INSERT INTO upkeep_prediction (site, equipment, kind, made_on, life_start, early, middle, late, model, outside, shown, naive)
        SELECT :site, :equipment, :kind, :made, :start, :early, :middle, :late, :model, :outside, :shown, CAST(:naive AS date)
        WHERE NOT EXISTS (SELECT 1 FROM upkeep_prediction WHERE site = :site AND equipment = :equipment AND kind = :kind
            AND made_on > CAST(:made AS date) - 7)""";

    private static final String RECORD = """
        SELECT count(*) AS scored, count(*) FILTER (WHERE outcome = 'HELD') AS held,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(passed - middle)) AS error,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(passed - naive)) AS naive_error
        FROM upkeep_prediction
        WHERE site = :site AND kind = :kind AND shown AND outcome IN ('HELD', 'SOONER', 'LATER', 'REFUTED')""";

    private final JdbcClient jdbc;

    PredictionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Prognosis one) {
        RemainingLife life = one.life();
        jdbc.sql(STATE)
                .param("site", one.site())
                .param("equipment", one.equipment())
                .param("kind", one.kind())
                .param("outlook", life.outlook().name())
                .param("made", life.madeOn())
                .param("start", life.start())
                .param("early", life.early())
                .param("middle", life.middle())
                .param("late", life.late())
                .param("model", life.model())
                .param("worn", life.worn())
                .param("figures", life.figures())
                .param("value", one.value())
                .param("naive", one.naive())
                .param("median", one.medianDays())
                .update();
    }

    /** Keeps a prediction unless there is one of this week; what is due or does not wear predicts nothing. */
    void predict(Prognosis one, double outside) {
        RemainingLife life = one.life();
        if (life.outlook() != Outlook.FORESEEN && life.outlook() != Outlook.TOO_EARLY) {
            return;
        }
        jdbc.sql(PREDICT)
                .param("site", one.site())
                .param("equipment", one.equipment())
                .param("kind", one.kind())
                .param("made", life.madeOn())
                .param("start", life.start())
                .param("early", life.early())
                .param("middle", life.middle())
                .param("late", life.late())
                .param("model", life.model())
                .param("outside", outside)
                .param("shown", life.outlook() == Outlook.FORESEEN)
                .param("naive", one.naive())
                .update();
    }

    List<Prognosis> states(String site) {
        return jdbc.sql("SELECT * FROM upkeep_state WHERE site = ? ORDER BY equipment, kind")
                .param(site)
                .query((row, n) -> prognosis(row))
                .list();
    }

    /** Takes out what is followed no longer. */
    void remove(Prognosis gone) {
        jdbc.sql("DELETE FROM upkeep_state WHERE site = ? AND equipment = ? AND kind = ?")
                .params(gone.site(), gone.equipment(), gone.kind())
                .update();
    }

    List<Prediction> open(String site, String equipment, String kind) {
        return list(" AND kind = :kind AND outcome IS NULL ORDER BY made_on", site, equipment, kind, Integer.MAX_VALUE);
    }

    /** The newest first, of all its figures. */
    List<Prediction> latest(String site, String equipment, int most) {
        return list(" ORDER BY made_on DESC, kind", site, equipment, "", most);
    }

    private List<Prediction> list(String condition, String site, String equipment, String kind, int most) {
        return jdbc.sql("SELECT * FROM upkeep_prediction WHERE site = :site AND equipment = :equipment" + condition
                        + " LIMIT :most")
                .param("site", site)
                .param("equipment", equipment)
                .param("kind", kind)
                .param("most", most)
                .query((row, n) -> prediction(row))
                .list();
    }

    void score(long id, PredictionOutcome outcome, @Nullable LocalDate passed) {
        jdbc.sql("UPDATE upkeep_prediction SET outcome = :outcome, passed = :passed WHERE id = :id AND outcome IS NULL")
                .param("outcome", outcome.name())
                .param("passed", passed)
                .param("id", id)
                .update();
    }

    TrackRecord record(String site, String kind) {
        return jdbc.sql(RECORD)
                .param("site", site)
                .param("kind", kind)
                .query((row, n) -> new TrackRecord(
                        row.getInt("scored"), row.getInt("held"), number(row, "error"), number(row, "naive_error")))
                .single();
    }

    ConformalLevel level(String site, String kind) {
        return jdbc.sql("SELECT outside FROM upkeep_level WHERE site = ? AND kind = ?")
                .params(site, kind)
                .query(Double.class)
                .optional()
                .map(ConformalLevel::new)
                .orElse(ConformalLevel.FIRST);
    }

    void keep(String site, String kind, ConformalLevel level) {
        jdbc.sql("""
                        INSERT INTO upkeep_level (site, kind, outside) VALUES (?, ?, ?)
                        ON CONFLICT (site, kind) DO UPDATE SET outside = excluded.outside""").params(site, kind, level.outside()).update();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate known(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(day(row, column));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Prognosis prognosis(ResultSet row) throws SQLException {
        RemainingLife life = new RemainingLife(
                Outlook.valueOf(text(row, "outlook")),
                known(row, "made_on"),
                known(row, "life_start"),
                day(row, "early"),
                day(row, "middle"),
                day(row, "late"),
                text(row, "model"),
                row.getDouble("worn"),
                row.getInt("figures"));
        return new Prognosis(
                text(row, "site"),
                text(row, "equipment"),
                text(row, "kind"),
                life,
                number(row, "value"),
                day(row, "naive"),
                row.getDouble("median_days"));
    }

    private static Prediction prediction(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Prediction(
                row.getLong("id"),
                text(row, "equipment"),
                text(row, "kind"),
                known(row, "made_on"),
                known(row, "life_start"),
                known(row, "early"),
                known(row, "middle"),
                known(row, "late"),
                text(row, "model"),
                row.getBoolean("shown"),
                day(row, "naive"),
                outcome == null ? null : PredictionOutcome.valueOf(outcome),
                day(row, "passed"));
    }
}
