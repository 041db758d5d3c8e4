package io.plenum.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            while (rows.next()) {
                AuditRecord link = AuditRecord.of(rows);
                id = link.id();
                hash = links.next(hash, link);
                if (!hash.equals(link.hash())) {
                    return new Verdict.Broken(id);
                }
                Heads.Head head = noted.get(id);
                if (head != null && !head.hash().equals(hash)) {
                    return new Verdict.Rewritten(id, head.noted());
                }
                if (++count % AT_ONCE == 0) {
                    progress.accept(count);
                }
            }
            return last != null && last.id() > id
                    ? new Verdict.Truncated(id, last.id(), last.noted())
                    : new Verdict.Unbroken(count, hash);
        }
    }
}
