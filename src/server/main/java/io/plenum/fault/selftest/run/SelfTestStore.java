package io.plenum.fault.selftest.run;

import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.SelfTestReason;
import io.plenum.fault.selftest.SelfTestResult;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.site.Site;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Results of self-tests; reads what was learnt of units, and writes nothing but its own table. */
@Repository
class SelfTestStore implements SelfTests {

    private static final Set<String> FAULTS =
            Arrays.stream(TestedFault.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> PARAMETERS =
            Arrays.stream(LearnedParameter.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> QUANTITIES =
            Arrays.stream(Quantity.values()).map(Enum::name).collect(Collectors.toSet());

    private static final String SUMMARIES = """
            SELECT subject, fault, size,
              count(*) FILTER (WHERE outcome <> 'NOT_EVALUABLE') AS tested,
              count(*) FILTER (WHERE outcome = 'NOTICED') AS noticed,
              count(*) FILTER (WHERE outcome = 'DOUBTFUL') AS doubtful,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE outcome = 'NOTICED') AS middle,
              mode() WITHIN GROUP (ORDER BY rule) FILTER (WHERE rule IS NOT NULL) AS rule,
              count(*) FILTER (WHERE outcome = 'NOT_EVALUABLE') AS untested,
              mode() WITHIN GROUP (ORDER BY reason) FILTER (WHERE reason IS NOT NULL) AS reason,
              (array_agg(missing ORDER BY day DESC))[1] AS missing
            FROM fault_self_test WHERE site = :site AND fault IN (:faults) GROUP BY subject, fault, size ORDER BY subject, fault, size""";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;

    SelfTestStore(JdbcTemplate rows, TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(rows);
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public List<SizeSummary> summaries(Site site) {
        return jdbc.sql(SUMMARIES)
                .param("site", site.key())
                .param("faults", FAULTS)
                .query(SelfTestStore::summary)
                .list();
    }

    private static SizeSummary summary(ResultSet row, int number) throws SQLException {
        double middle = row.getDouble("middle");
        Double minutes = row.wasNull() ? null : middle;
        String reason = row.getString("reason");
        return new SizeSummary(
                row.getString("subject"),
                TestedFault.valueOf(row.getString("fault")),
                row.getDouble("size"),
                row.getInt("tested"),
                row.getInt("noticed"),
                row.getInt("doubtful"),
                minutes,
                row.getString("rule"),
                row.getInt("untested"),
                reason == null ? null : SelfTestReason.valueOf(reason),
                quantities(row.getString("missing")));
    }

    private static Set<Quantity> quantities(String text) {
        return Arrays.stream(text.split(","))
                .filter(QUANTITIES::contains)
                .map(Quantity::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public @Nullable LocalDate latest(Site site) {
        return jdbc.sql("SELECT max(day) FROM fault_self_test WHERE site = :site")
                .param("site", site.key())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    /** Units whose faults of a day are tested already. */
    Set<String> tested(LocalDate day) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT subject FROM fault_self_test WHERE day = :day")
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** All of a unit's day, or nothing of it. */
    void save(String site, List<SelfTestResult> results) {
        transaction.executeWithoutResult(status -> rows.batchUpdate("""
                INSERT INTO fault_self_test (site, subject, fault, size, day, outcome, minutes, rule, reason, missing)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", results, 500, (row, result) -> {
            row.setString(1, site);
            row.setString(2, result.subject());
            row.setString(3, result.fault().name());
            row.setDouble(4, result.size());
            row.setDate(5, Date.valueOf(result.day()));
            row.setString(6, result.outcome().name());
            row.setObject(7, result.minutes());
            row.setString(8, result.rule());
            SelfTestReason reason = result.reason();
            row.setString(9, reason == null ? null : reason.name());
            row.setString(10, result.missing().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        }));
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("DELETE FROM fault_self_test WHERE day < :day")
                .param("day", day)
                .update();
    }

    /** What was learnt of a unit on the days before one. */
    LearnedParameters learned(String subject, LocalDate before) {
        Map<LearnedParameter, TreeMap<LocalDate, Double>> days = new EnumMap<>(LearnedParameter.class);
        jdbc.sql("SELECT habit, day, figure FROM fault_habit WHERE subject = :subject AND day < :day")
                .param("subject", subject)
                .param("day", before)
                .query(row -> {
                    if (PARAMETERS.contains(row.getString(1))) {
                        days.computeIfAbsent(LearnedParameter.valueOf(row.getString(1)), key -> new TreeMap<>())
                                .put(row.getObject(2, LocalDate.class), row.getDouble(3));
                    }
                });
        return LearnedParameters.byDay(days);
    }
}
