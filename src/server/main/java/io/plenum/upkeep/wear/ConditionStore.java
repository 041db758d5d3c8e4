package io.plenum.upkeep.wear;

import io.plenum.upkeep.condition.DailyFigure;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of condition figures, and of how equipment is when clean; in the caller's transaction. */
@Repository
class ConditionStore {

    private static final String REFERENCE = """
            INSERT INTO condition_reference (site, equipment, kind, since, curve) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (site, equipment, kind) DO UPDATE SET since = excluded.since, curve = excluded.curve""";
    private static final String FORGET = """
            DELETE FROM condition_day WHERE site = ? AND equipment = ? AND kind = ? AND day >= ? AND day < ?""";
    private static final String INSERT =
            "INSERT INTO condition_day (site, equipment, kind, day, value, share) VALUES (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ConditionStore(JdbcTemplate batches) {
        this.batches = batches;
        jdbc = JdbcClient.create(batches);
    }

    /** A kind of condition of a piece of equipment. */
    record Followed(String equipment, String kind) {}

    /**
     * How equipment is when it is clean.
     *
     * @param since its first day with comparable operation
     * @param curve null while too little is known
     */
    record Reference(LocalDate since, double @Nullable [] curve) {}

    /**
     * What was computed of some days, in place of what there was.
     *
     * @param reference null where there is none
     */
    record Computed(
            Followed followed,
            @Nullable Reference reference,
            LocalDate from,
            LocalDate to,
            Map<LocalDate, DailyFigure> figures) {}

    Map<Followed, Reference> references(String site) {
        Map<Followed, Reference> all = new HashMap<>();
        jdbc.sql("SELECT equipment, kind, since, curve FROM condition_reference WHERE site = :site")
                .param("site", site)
                .query(row -> {
                    all.put(
                            new Followed(row.getString(1), row.getString(2)),
                            new Reference(row.getObject(3, LocalDate.class), curve(row)));
                });
        return all;
    }

    private static double @Nullable [] curve(ResultSet row) throws SQLException {
        Array curve = row.getArray(4);
        return curve == null
                ? null
                : Arrays.stream((Double[]) curve.getArray())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }

    void replace(String site, List<Computed> computed) {
        List<Object[]> references = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        for (Computed one : computed) {
            Followed followed = one.followed();
            Reference reference = one.reference();
            if (reference != null) {
                references.add(
                        new Object[] {site, followed.equipment(), followed.kind(), reference.since(), array(reference)
                        });
            }
            gone.add(new Object[] {site, followed.equipment(), followed.kind(), one.from(), one.to()});
            one.figures()
                    .forEach((day, figure) -> days.add(new Object[] {
                        site, followed.equipment(), followed.kind(), day, figure.value(), figure.share()
                    }));
        }
        batches.batchUpdate(REFERENCE, references);
        batches.batchUpdate(FORGET, gone);
        batches.batchUpdate(INSERT, days);
    }

    private static SqlParameterValue array(Reference reference) {
        double[] curve = reference.curve();
        return new SqlParameterValue(
                Types.ARRAY, curve == null ? null : Arrays.stream(curve).boxed().toArray(Double[]::new));
    }
}
