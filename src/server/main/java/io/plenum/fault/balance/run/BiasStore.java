package io.plenum.fault.balance.run;

import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.balance.EquationReference;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.fault.balance.SensorKind;
import io.plenum.site.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the balances learnt and said, in the database. */
@Repository
class BiasStore implements BiasEstimates {

    private static final int KEPT = 400;

    private static final Set<String> KINDS =
            Arrays.stream(SensorKind.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final DriftFindings findings;

    BiasStore(JdbcTemplate rows, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(rows);
        this.rows = rows;
        this.transaction = transaction;
        this.findings = new DriftFindings(jdbc);
    }

    /** By the keys of equations; what was learnt with other sensors is left out. */
    Map<String, EquationReference> references(Site site, List<SensorEquation> equations) {
        Map<String, String> points =
                equations.stream().collect(Collectors.toMap(SensorEquation::key, BiasStore::points, (a, b) -> a));
        Map<String, EquationReference> found = new HashMap<>();
        jdbc.sql("SELECT equation, points, learnt FROM sensor_balance WHERE site = :site")
                .param("site", site.key())
                .query(row -> {
                    if (row.getString(2).equals(points.get(row.getString(1)))) {
                        found.put(
                                row.getString(1),
                                JsonMapper.shared().readValue(row.getString(3), EquationReference.class));
                    }
                });
        return found;
    }

    private static String points(SensorEquation equation) {
        return equation.sensors().stream().map(sensor -> sensor.key()).collect(Collectors.joining(" "));
    }

    void learnt(Site site, List<SensorEquation> equations, Map<String, EquationReference> learnt) {
        List<Object[]> batch = equations.stream()
                .filter(equation -> learnt.containsKey(equation.key()))
                .map(equation -> new Object[] {
                    site.key(),
                    equation.key(),
                    points(equation),
                    JsonMapper.shared().writeValueAsString(learnt.get(equation.key()))
                })
                .toList();
        rows.batchUpdate("""
                INSERT INTO sensor_balance (site, equation, points, learnt) VALUES (?, ?, ?, CAST(? AS jsonb))
                ON CONFLICT (site, equation) DO UPDATE SET points = excluded.points, learnt = excluded.learnt""", batch);
    }

    /** They are learnt anew from what comes. */
    void forget(Site site, Collection<String> equations) {
        for (String equation : equations) {
            jdbc.sql("DELETE FROM sensor_balance WHERE site = :site AND equation = :equation")
                    .param("site", site.key())
                    .param("equation", equation)
                    .update();
        }
    }

    /** The latest day that was looked at; null before the first. */
    @Nullable
    LocalDate latestDay(Site site) {
        return jdbc.sql("SELECT max(day) FROM sensor_bias WHERE site = :site")
                .param("site", site.key())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    /** A day of a site as a whole, with its findings, or nothing of it. */
    void save(Site site, LocalDate day, List<BiasEstimate> biases, List<DriftFinding> drifts) {
        transaction.executeWithoutResult(status -> {
            rows.batchUpdate("""
                    INSERT INTO sensor_bias (site, point, day, kind, bias, low, high, balances, nameable, proven, suspected, alternatives,
                      since, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (point, day) DO NOTHING""", biases.stream().map(bias -> row(site, bias)).toList());
            jdbc.sql("DELETE FROM sensor_bias WHERE site = :site AND day < :first")
                    .param("site", site.key())
                    .param("first", day.minusDays(KEPT))
                    .update();
            findings.save(site, drifts);
        });
    }

    private static Object[] row(Site site, BiasEstimate bias) {
        return new Object[] {
            site.key(),
            bias.point(),
            bias.day(),
            bias.kind().name(),
            bias.bias(),
            bias.low(),
            bias.high(),
            bias.balances(),
            bias.nameable(),
            bias.proven(),
            bias.suspected(),
            String.join("\n", bias.alternatives()),
            bias.since(),
            Double.isNaN(bias.reading()) ? null : bias.reading()
        };
    }

    @Override
    public List<BiasEstimate> latest(Site site) {
        return biases("""
                WHERE site = :site AND day = (SELECT max(day) FROM sensor_bias WHERE site = :site)
                ORDER BY proven DESC, suspected DESC, point""", "site", site.key());
    }

    @Override
    public List<BiasEstimate> history(String point) {
        return biases("WHERE point = :point ORDER BY day", "point", point);
    }

    @Override
    public List<BiasEstimate> proven(LocalDate since) {
        return biases("""
                JOIN (SELECT site, max(day) AS day FROM sensor_bias GROUP BY site) latest USING (site, day)
                WHERE proven AND day >= :since""", "since", since);
    }

    /** Kinds that this version does not know are left out. */
    private List<BiasEstimate> biases(String which, String name, Object value) {
        return jdbc.sql("SELECT * FROM (SELECT * FROM sensor_bias WHERE kind IN (:kinds)) known " + which)
                .param("kinds", KINDS)
                .param(name, value)
                .query(BiasStore::bias)
                .list();
    }

    private static BiasEstimate bias(ResultSet row, int number) throws SQLException {
        double reading = row.getDouble("reading");
        boolean known = !row.wasNull();
        return new BiasEstimate(
                row.getString("point"),
                SensorKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getDouble("bias"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getInt("balances"),
                row.getBoolean("nameable"),
                row.getBoolean("proven"),
                row.getBoolean("suspected"),
                row.getString("alternatives").lines().toList(),
                row.getObject("since", LocalDate.class),
                known ? reading : Double.NaN);
    }
}
