package io.plenum.command.ledger;

import io.plenum.command.notice.CommandNotice;
import io.plenum.command.notice.CommandNotices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Notices, found in the ledger itself: whatever was killed meanwhile, none is lost. */
@Repository
public class NoticeStore implements CommandNotices {

    private static final Duration OVERDUE = Duration.ofMinutes(1);
    /** What ended longer ago is no news; and what runs by itself says the same not more often. */
    private static final Duration DAY = Duration.ofDays(1);

    /** Of an override in whose place its gateway has seen something else; it is over at its end only. */
    private static final String SINCE = "connector.problem.command-since";

    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String RAISE = """
            INSERT INTO command_notice (override_id, kind, account, raised)
            SELECT id, kind, who, :now FROM (
                SELECT o.id, o.who, o.point_id, o.origin, o.reference, k.kind,
                       o.origin NOT IN ('SCHEDULE', 'RECOMMENDATION', 'SCENARIO') AS personal,
                       row_number() OVER (PARTITION BY k.kind, o.who, o.point_id, o.origin, o.reference ORDER BY o.since) AS place
                FROM command_override o
                LEFT JOIN command_override t ON t.id = o.taken_by
                LEFT JOIN command_approval a ON a.group_id = o.group_id
                CROSS JOIN LATERAL (VALUES
                    ('OVERRULED', o.state = 'OVERRULED' AND NOT coalesce(o.problem ->> 'messageKey' = :since, false)),
                    ('TAKEN', o.state = 'TAKEN' AND coalesce(t.who <> o.who, true)
                        OR o.state = 'OVERRULED' AND o.problem ->> 'messageKey' = :since),
                    ('REFUSED', o.state = 'REFUSED'),
                    ('MISMATCH', o.state = 'MISMATCH'),
                    ('UNCONFIRMED', o.state IN ('CANCELLING', 'CANCELLED')),
                    ('REJECTED', o.state = 'REJECTED' AND a.decided IS NOT NULL AND a.decided_by <> o.who),
                    ('STAYS', o.ended IS NULL AND o.state <> 'AWAITING_APPROVAL' AND o.end_wanted <= :late)) AS k (kind, holds)
                WHERE k.holds AND (o.ended IS NULL OR o.ended > :day)
                    AND NOT EXISTS (SELECT FROM command_notice n WHERE n.override_id = o.id AND n.kind = k.kind)) AS found
            WHERE personal OR place = 1 AND NOT EXISTS (
                SELECT FROM command_notice n JOIN command_override e ON e.id = n.override_id
                WHERE n.kind = found.kind AND n.account = found.who AND n.raised > :day AND e.point_id = found.point_id
                    AND e.origin = found.origin AND e.reference = found.reference)
            ON CONFLICT DO NOTHING""";

    private static final String ROWS =
            "SELECT n.kind, n.raised, o.* FROM command_notice n JOIN command_override o ON o.id = n.override_id ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(Instant time, Map<String, Integer> unseen) {}

    /** Raises what is new. */
    public void raise(Instant now) {
        int raised = jdbc.sql(RAISE)
                .param("now", utc(now))
                .param("late", utc(now.minus(OVERDUE)))
                .param("day", utc(now.minus(DAY)))
                .param("since", SINCE)
                .update();
        if (raised > 0) {
            counted = new Counted(Instant.MIN, Map.of());
        }
    }

    @Override
    public int unseen(String account) {
        Counted last = counted;
        Instant now = clock.instant();
        if (last.time().isBefore(now.minus(FRESH)) || last.time().isAfter(now)) {
            Map<String, Integer> unseen = new HashMap<>();
            jdbc.sql("SELECT account, count(*) FROM command_notice WHERE seen IS NULL GROUP BY account")
                    .query((row, index) -> Map.entry(row.getString(1), row.getInt(2)))
                    .list()
                    .forEach(entry -> unseen.put(entry.getKey(), entry.getValue()));
            last = new Counted(now, Map.copyOf(unseen));
            counted = last;
        }
        return last.unseen().getOrDefault(account, 0);
    }

    @Override
    public List<CommandNotice> of(String account, int most) {
        return list(jdbc.sql(
                        ROWS
                                + "WHERE n.account = :account AND n.seen IS NULL ORDER BY n.raised DESC, o.group_id, o.place LIMIT :most")
                .param("account", account)
                .param("most", most));
    }

    @Override
    public void seen(String account, Instant upTo) {
        jdbc.sql("UPDATE command_notice SET seen = :now WHERE account = :account AND seen IS NULL AND raised <= :upTo")
                .param("account", account)
                .param("now", utc(clock.instant()))
                .param("upTo", utc(upTo))
                .update();
        counted = new Counted(Instant.MIN, Map.of());
    }

    @Override
    public boolean mailWanted(String account) {
        return jdbc.sql("SELECT 1 FROM command_notice_silent WHERE account = :account")
                .param("account", account)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    @Override
    public void wantMail(String account, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "DELETE FROM command_notice_silent WHERE account = :account"
                                : "INSERT INTO command_notice_silent VALUES (:account) ON CONFLICT DO NOTHING")
                .param("account", account)
                .update();
    }

    @Override
    public List<String> waitingForMail(Instant settled, Instant oldest, Instant quiet) {
        return jdbc.sql("""
                SELECT DISTINCT n.account FROM command_notice n
                WHERE n.handled IS NULL AND n.raised <= :settled AND n.raised > :oldest AND NOT EXISTS (
                    SELECT FROM command_notice m WHERE m.account = n.account AND m.mailed AND m.handled > :quiet)
                ORDER BY n.account""")
                .param("settled", utc(settled))
                .param("oldest", utc(oldest))
                .param("quiet", utc(quiet))
                .query(String.class)
                .list();
    }

    @Override
    public List<CommandNotice> takeForMail(String account, Instant oldest, Instant now, boolean mailed) {
        return list(jdbc.sql("""
                WITH n AS (
                    UPDATE command_notice SET handled = :now, mailed = :mailed
                    WHERE account = :account AND handled IS NULL AND raised > :oldest RETURNING override_id, kind, raised)
                SELECT n.kind, n.raised, o.* FROM n JOIN command_override o ON o.id = n.override_id
                ORDER BY n.raised, o.group_id, o.place""")
                .param("account", account)
                .param("oldest", utc(oldest))
                .param("now", utc(now))
                .param("mailed", mailed));
    }

    private static List<CommandNotice> list(StatementSpec statement) {
        return statement.query((row, index) -> notice(row)).list();
    }

    private static CommandNotice notice(ResultSet row) throws SQLException {
        return new CommandNotice(
                OverrideColumns.entry(row).override(),
                CommandNotice.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(OverrideColumns.instant(row, "raised")));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
