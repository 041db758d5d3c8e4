package io.plenum.fault.balance.run;

import io.plenum.fault.balance.BiasEstimate;
import io.plenum.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Biased sensors among the findings of faults: one for each piece of equipment, which ends when its sensors are right again. */
final class DriftFindings {

    /** Of the rule by itself: the balances were asked whether anything else explains it. */
    private static final double CONFIDENCE = 0.85;

    private final JdbcClient jdbc;

    DriftFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within a transaction. What was dismissed stays so until it is over. */
    void save(Site site, List<DriftFinding> drifts) {
        drifts.forEach(drift -> save(site, drift));
        List<String> subjects = Stream.concat(Stream.of(""), drifts.stream().map(DriftFinding::subject))
                .toList();
        jdbc.sql("""
            UPDATE finding SET state = CASE WHEN state = 'DISMISSED' THEN state ELSE 'GONE' END, ended = seen
            WHERE site = :site AND rule = :rule AND ended IS NULL AND subject NOT IN (:subjects)""")
                .param("site", site.key())
                .param("rule", BiasEstimate.RULE)
                .param("subjects", subjects)
                .update();
    }

    private void save(Site site, DriftFinding drift) {
        Instant until = drift.until();
        long id = jdbc.sql("""
            INSERT INTO finding (site, subject, rule, state, confidence, energy, since, seen, fault_minutes, clean_minutes, numbers, points)
            VALUES (:site, :subject, :rule, 'OPEN', :confidence, 'ELECTRICITY', :since, :seen, :minutes, 0, CAST(:numbers AS jsonb),
              CAST(:points AS jsonb))
            ON CONFLICT (subject, rule) WHERE ended IS NULL DO UPDATE SET seen = excluded.seen, numbers = excluded.numbers,
              points = excluded.points, fault_minutes = excluded.fault_minutes, since = least(finding.since, excluded.since)
            RETURNING id""")
                .param("site", site.key())
                .param("subject", drift.subject())
                .param("rule", BiasEstimate.RULE)
                .param("confidence", CONFIDENCE)
                .param("since", drift.since().atOffset(ZoneOffset.UTC))
                .param("seen", until.atOffset(ZoneOffset.UTC))
                .param("minutes", Duration.between(drift.since(), until).toMinutes())
                .param("numbers", JsonMapper.shared().writeValueAsString(drift.numbers()))
                .param("points", JsonMapper.shared().writeValueAsString(drift.points()))
                .query(Long.class)
                .single();
        jdbc.sql("""
            INSERT INTO finding_span (finding, since, until) VALUES (:id, :since, :until)
            ON CONFLICT (finding, since) DO UPDATE SET until = excluded.until""")
                .param("id", id)
                .param("since", drift.since().atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
