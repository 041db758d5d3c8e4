package io.plenum.fault.monitor;

import io.plenum.fault.DayCoverage;
import io.plenum.fault.FaultSpan;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.finding.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Where each piece of equipment stands: how far it was judged, its open findings and its learned parameters. */
@Repository
class MonitorStateStore {

    private static final String INSERT = """
        INSERT INTO finding (site, subject, rule, state, confidence, energy, since, seen, ended, fault_minutes, clean_minutes,
          kilowatt_hours, discomfort, numbers, points)
        VALUES (COALESCE((SELECT site FROM equipment WHERE key = :subject),
            (SELECT site FROM point WHERE connection = :subject
               OR connection || '/' || split_part(address, '/', 1) = :subject ORDER BY removed_at NULLS FIRST LIMIT 1),
            (SELECT key FROM site ORDER BY since, key LIMIT 1), ''),
          :subject, :rule, :state, :confidence, :energy, :since, :seen, :ended, :faults, :clean, :kwh, :discomfort,
          CAST(:numbers AS jsonb), CAST(:points AS jsonb)) RETURNING id""";
    /** Somebody may have dismissed it meanwhile; that stays. */
    private static final String UPDATE = """
        UPDATE finding SET state = CASE WHEN state = 'DISMISSED' THEN state ELSE :state END, since = :since, seen = :seen, ended = :ended,
          fault_minutes = :faults, clean_minutes = :clean, kilowatt_hours = :kwh, discomfort = :discomfort,
          numbers = CAST(:numbers AS jsonb), points = CAST(:points AS jsonb), confidence = :confidence
        WHERE id = :id RETURNING id""";

    private static final Set<String> PARAMETERS =
            Arrays.stream(LearnedParameter.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    /** By subject, as they are in the store: each is written by one turn at a time. */
    private final Map<String, ParameterHistory> parameters = new ConcurrentHashMap<>();

    private final CoverageStore coverage;

    MonitorStateStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.coverage = new CoverageStore(jdbc);
    }

    Map<String, Instant> progress() {
        Map<String, Instant> until = new HashMap<>();
        jdbc.sql("SELECT subject, until FROM fault_progress").query(row -> {
            until.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return until;
    }

    /** A watch as it was left, until {@link #save}. */
    EquipmentMonitor resume(MonitoredEquipment subject) {
        // Taken out: what is not saved in the end is read again the next time.
        ParameterHistory kept = parameters.remove(subject.key());
        EquipmentMonitor watch = new EquipmentMonitor(subject, kept == null ? read(subject.key()) : kept);
        jdbc.sql("SELECT * FROM finding WHERE subject = :subject AND ended IS NULL")
                .param("subject", subject.key())
                .query(FindingRows::finding)
                .list()
                .forEach(finding -> watch.resume(OpenFinding.of(finding, lastSpan(finding.id()))));
        return watch;
    }

    private ParameterHistory read(String subject) {
        ParameterHistory read = new ParameterHistory();
        jdbc.sql("SELECT habit, day, figure FROM fault_habit WHERE subject = :subject ORDER BY day")
                .param("subject", subject)
                .query(row -> {
                    if (PARAMETERS.contains(row.getString(1))) {
                        read.put(
                                LearnedParameter.valueOf(row.getString(1)),
                                row.getObject(2, LocalDate.class),
                                row.getDouble(3));
                    }
                });
        return read;
    }

    /** What is not in the model any more needs no memory. */
    void forgetAllBut(Collection<String> monitored) {
        parameters.keySet().retainAll(Set.copyOf(monitored));
    }

    private @Nullable FaultSpan lastSpan(long finding) {
        return jdbc.sql("SELECT since, until FROM finding_span WHERE finding = :id ORDER BY since DESC LIMIT 1")
                .param("id", finding)
                .query((row, number) -> new FaultSpan(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional()
                .orElse(null);
    }

    /** All of a slice, or nothing of it. */
    void save(EquipmentMonitor watch, LocalDate day, Instant until) {
        transaction.executeWithoutResult(status -> {
            EquipmentMonitor.Changes changes = watch.takeChanges();
            changes.forgotten().stream().filter(one -> one.id > 0).forEach(one -> delete(one.id));
            changes.kept().forEach(this::save);
            coverage.add(watch.subject().key(), day, watch.coverage);
            watch.parameters.news.forEach(
                    (parameter, figure) -> learn(watch.subject().key(), parameter, day, figure));
            jdbc.sql("""
                INSERT INTO fault_progress (subject, until) VALUES (:subject, :until)
                ON CONFLICT (subject) DO UPDATE SET until = excluded.until""")
                    .param("subject", watch.subject().key())
                    .param("until", FindingStore.time(until))
                    .update();
        });
        watch.parameters.news.clear();
        parameters.put(watch.subject().key(), watch.parameters);
    }

    /** What was found in repaired time, and how far its day could be judged with it; all of it, or nothing. */
    void saveAgain(EquipmentMonitor watch, LocalDate day, DayCoverage again, List<OpenFinding> found) {
        transaction.executeWithoutResult(status -> {
            found.forEach(this::save);
            coverage.replace(watch.subject().key(), day, again);
            watch.parameters.news.forEach(
                    (parameter, figure) -> learn(watch.subject().key(), parameter, day, figure));
        });
        watch.parameters.news.clear();
        parameters.put(watch.subject().key(), watch.parameters);
    }

    /** The earliest finding of a rule that reaches into a time, without its spans. */
    @Nullable
    OpenFinding around(String subject, String rule, Instant from, Instant to) {
        return jdbc.sql("""
            SELECT * FROM finding WHERE subject = :subject AND rule = :rule AND since <= :to AND (ended IS NULL OR ended >= :from)
            ORDER BY since LIMIT 1""")
                .param("subject", subject)
                .param("rule", rule)
                .param("from", FindingStore.time(from))
                .param("to", FindingStore.time(to))
                .query(FindingRows::finding)
                .optional()
                .map(finding -> OpenFinding.of(finding, null))
                .orElse(null);
    }

    List<FaultSpan> spans(long finding, Instant from, Instant to) {
        return new FindingStore(jdbc).spans(finding, from, to);
    }

    private void delete(long id) {
        jdbc.sql("DELETE FROM finding WHERE id = :id").param("id", id).update();
    }

    private void save(OpenFinding one) {
        Finding finding = one.finding();
        JdbcClient.StatementSpec statement = jdbc.sql(one.id == 0 ? INSERT : UPDATE)
                .param("state", finding.state().name())
                .param("confidence", finding.confidence())
                .param("since", FindingStore.time(finding.since()))
                .param("seen", FindingStore.time(finding.seen()))
                .param("ended", FindingStore.time(finding.ended()))
                .param("faults", finding.faultMinutes())
                .param("clean", finding.cleanMinutes())
                .param("kwh", finding.kilowattHours())
                .param("discomfort", finding.discomfort())
                .param("numbers", FindingRows.json(finding.numbers()))
                .param("points", FindingRows.json(finding.points()));
        if (one.id == 0) {
            statement = statement
                    .param("subject", finding.subject())
                    .param("rule", finding.rule())
                    .param("energy", finding.energy().name());
        } else {
            statement = statement.param("id", one.id);
        }
        one.id = statement.query(Long.class).single();
        List.copyOf(one.spans).forEach(span -> save(one.id, span));
        if (!one.spans.isEmpty()) {
            one.spans.subList(0, one.spans.size() - 1).clear();
        }
    }

    private void save(long finding, FaultSpan span) {
        jdbc.sql("""
            INSERT INTO finding_span (finding, since, until) VALUES (:id, :since, :until)
            ON CONFLICT (finding, since) DO UPDATE SET until = excluded.until""")
                .param("id", finding)
                .param("since", Objects.requireNonNull(FindingStore.time(span.from())))
                .param("until", Objects.requireNonNull(FindingStore.time(span.to())))
                .update();
    }

    private void learn(String subject, LearnedParameter parameter, LocalDate day, double figure) {
        jdbc.sql("""
            INSERT INTO fault_habit (subject, habit, day, figure) VALUES (:subject, :habit, :day, :figure)
            ON CONFLICT (subject, habit, day) DO UPDATE SET figure = excluded.figure""")
                .param("subject", subject)
                .param("habit", parameter.name())
                .param("day", day)
                .param("figure", figure)
                .update();
        jdbc.sql("DELETE FROM fault_habit WHERE subject = :subject AND habit = :habit AND day < :first")
                .param("subject", subject)
                .param("habit", parameter.name())
                .param("first", day.minusDays(ParameterHistory.REMEMBERED))
                .update();
    }
}
