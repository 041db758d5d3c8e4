package io.plenum.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Walks along the whole chain, from the first record to the last. */
final class Chain {

    private static final int AT_ONCE = 1000;

    private final DataSource database;
    private final Heads heads;

    Chain(DataSource database, Heads heads) {
        this.database = database;
        this.heads = heads;
    }

    /**
     * Takes a second or two for 100,000 records; the server goes on writing meanwhile.
     *
     * @param progress is told now and then how many records were looked at
     */
    Verdict walk(LongConsumer progress) throws SQLException, IOException {
        // First the heads: what is noted later may be later than what the query sees.
        List<Heads.Head> noted = heads.all();
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            // With auto-commit the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                return new Walk(noted).along(statement.executeQuery("SELECT * FROM audit ORDER BY id"), progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        }
    }

    private static final class Walk {

        /** Checkpoints are noted each minute; a server that was killed notes one as soon as it is back. */
        private static final Duration LATEST = Duration.ofMinutes(10);

        private final Links links = new Links();
        private final Map<Long, Heads.Head> noted = new HashMap<>();
        private final Heads.@Nullable Head last;

        Walk(List<Heads.Head> heads) {
            heads.forEach(head -> noted.putIfAbsent(head.id(), head));
            last = heads.stream().max((a, b) -> Long.compare(a.id(), b.id())).orElse(null);
        }

        Verdict along(ResultSet rows, LongConsumer progress) throws SQLException {
            String hash = Links.BEGINNING;
            long id = 0;
            long count = 0;
            long uncovered = 0;
            Instant time = Instant.MIN;
            while (rows.next()) {
                AuditRecord link = AuditRecord.of(rows);
                id = link.id();
                time = link.time();
                hash = links.next(hash, link);
                if (!hash.equals(link.hash())) {
                    return new Verdict.Broken(id);
                }
                Heads.Head head = noted.remove(id);
                if (head != null && !head.hash().equals(hash)) {
                    return new Verdict.Rewritten(id, head.noted());
                }
                uncovered += last == null || id > last.id() ? 1 : 0;
                if (++count % AT_ONCE == 0) {
                    progress.accept(count);
                }
            }
            return end(id, count, hash, uncovered, time);
        }

        private Verdict end(long id, long count, String hash, long uncovered, Instant time) {
            if (last != null && last.id() > id) {
                return new Verdict.Truncated(id, last.id(), last.noted());
            }
            // a record that was noted is not there any more: other numbers came in its place
            Heads.Head gone = noted.values().stream()
                    .min((a, b) -> Long.compare(a.id(), b.id()))
                    .orElse(null);
            if (gone != null) {
                return new Verdict.Rewritten(gone.id(), gone.noted());
            }
            boolean late = count > 0
                    && (last == null
                            || (uncovered > 0 && time.isAfter(last.noted().plus(LATEST))));
            return late
                    ? new Verdict.Unproved(count, last == null ? 0 : last.id(), uncovered)
                    : new Verdict.Unbroken(count, hash);
        }
    }
}
