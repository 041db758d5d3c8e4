package io.plenum.fault.monitor;

import io.plenum.fault.FaultSpan;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings in the database; all times are UTC. */
@Repository
public class FindingStore {

    private static final String FILTER = """
        FROM finding WHERE state <> 'PENDING'
          AND (CAST(:site AS text) IS NULL OR site = :site)
          AND (CAST(:state AS text) IS NULL OR state = :state)
          AND (CAST(:subject AS text) IS NULL OR subject = :subject)
          AND (CAST(:rule AS text) IS NULL OR rule = :rule)
          AND confidence >= :least
          AND (CAST(:from AS timestamptz) IS NULL OR ended IS NULL OR ended >= :from)
          AND (CAST(:to AS timestamptz) IS NULL OR since < :to)""";

    private final JdbcClient jdbc;

    public FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Finding> find(FindingQuery query) {
        return filtered("SELECT * " + FILTER + " ORDER BY since DESC, id DESC LIMIT :size OFFSET :skip", query)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(FindingRows::finding)
                .list();
    }

    public int count(FindingQuery query) {
        return filtered("SELECT count(*) " + FILTER, query).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, FindingQuery query) {
        FindingState state = query.state();
        return jdbc.sql(sql)
                .param("site", query.site())
                .param("state", state == null ? null : state.name())
                .param("subject", query.subject())
                .param("rule", query.rule())
                .param("least", query.least())
                .param("from", time(query.from()))
                .param("to", time(query.to()));
    }

    public @Nullable Finding find(long id) {
        return jdbc.sql("SELECT * FROM finding WHERE id = :id AND state <> 'PENDING'")
                .param("id", id)
                .query(FindingRows::finding)
                .optional()
                .orElse(null);
    }

    /** Key of the site to which a subject belonged when something was last found on it; null where nothing ever was. */
    public @Nullable String siteOf(String subject) {
        return jdbc.sql("SELECT site FROM finding WHERE subject = :subject ORDER BY id DESC LIMIT 1")
                .param("subject", subject)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Times at fault, the earliest first. */
    public List<FaultSpan> spans(long id, Instant from, Instant to) {
        return jdbc.sql("""
            SELECT since, until FROM finding_span
            WHERE finding = :id AND until > :from AND since < :to ORDER BY since""")
                .param("id", id)
                .param("from", time(from))
                .param("to", time(to))
                .query((row, number) -> new FaultSpan(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** @return whether it was open */
    public boolean dismiss(long id, String who, String reason, Instant now) {
        return jdbc.sql("""
            UPDATE finding SET state = 'DISMISSED', answered_by = :who, answered = :now, reason = :reason
            WHERE id = :id AND state = 'OPEN'""")
                        .param("id", id)
                        .param("who", who)
                        .param("reason", reason)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
