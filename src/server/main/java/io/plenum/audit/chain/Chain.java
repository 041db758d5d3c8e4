package io.plenum.audit.chain;

import io.plenum.audit.read.AuditRecord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Walks along the whole chain, from the first record to the last, or along what has come since. */
final class Chain {

    private static final int AT_ONCE = 1000;

    private final DataSource database;
    private final Checkpoints heads;

    Chain(DataSource database, Checkpoints heads) {
        this.database = database;
        this.heads = heads;
    }

    /**
     * How far a walk has found the chain unbroken.
     *
     * @param records how many there are up to here
     * @param id of the last of them, and its {@code hash}
     */
    record Position(long records, long id, String hash) {

        static final Position BEGINNING = new Position(0, 0, RecordHash.BEGINNING);
    }

    /** @param reached the last record that was looked at */
    record Walked(ChainVerdict verdict, Position reached) {}

    /**
     * Takes a second or two for 100,000 records; the server goes on writing meanwhile.
     *
     * @param progress receives now and then how many records were looked at
     */
    ChainVerdict walk(LongConsumer progress) throws SQLException, IOException {
        return walk(Position.BEGINNING, progress).verdict();
    }

    /**
     * Only what has come since an earlier walk. The record where that one ended must still be the same; those before it are not
     * looked at.
     */
    Walked walk(Position from, LongConsumer progress) throws SQLException, IOException {
        // First the heads: what is noted later may be later than what the query sees.
        List<Checkpoints.Checkpoint> noted = heads.all();
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            // With auto-commit the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT * FROM audit WHERE id >= ? ORDER BY id")) {
                statement.setFetchSize(AT_ONCE);
                statement.setLong(1, from.id());
                return new Walk(noted, from).along(statement.executeQuery(), progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        }
    }

    private static final class Walk {

        /** Checkpoints are noted each minute; a server that was killed notes one as soon as it is back. */
        private static final Duration LATEST = Duration.ofMinutes(10);

        private final RecordHash links = new RecordHash();
        private final Map<Long, Checkpoints.Checkpoint> noted = new HashMap<>();
        private final Checkpoints.@Nullable Checkpoint last;
        private final Position from;

        Walk(List<Checkpoints.Checkpoint> heads, Position from) {
            heads.stream().filter(head -> head.id() >= from.id()).forEach(head -> noted.putIfAbsent(head.id(), head));
            last = heads.stream().max((a, b) -> Long.compare(a.id(), b.id())).orElse(null);
            this.from = from;
        }

        Walked along(ResultSet rows, LongConsumer progress) throws SQLException {
            Position at = from;
            // not even the record may be there at which the walk is to begin
            boolean first = from.records() > 0;
            long uncovered = 0;
            Instant time = Instant.MIN;
            while (rows.next()) {
                AuditRecord link = AuditRecord.of(rows);
                String hash = first ? from.hash() : links.next(at.hash(), link);
                if (!hash.equals(link.hash()) || first && link.id() != from.id()) {
                    return new Walked(new ChainVerdict.Broken(link.id()), at);
                }
                Checkpoints.Checkpoint head = noted.remove(link.id());
                if (head != null && !head.hash().equals(hash)) {
                    return new Walked(new ChainVerdict.Rewritten(link.id(), head.noted()), at);
                }
                at = first ? at : new Position(at.records() + 1, link.id(), hash);
                first = false;
                time = link.time();
                uncovered += last == null || link.id() > last.id() ? 1 : 0;
                if (at.records() % AT_ONCE == 0) {
                    progress.accept(at.records());
                }
            }
            return new Walked(first ? new ChainVerdict.Broken(from.id()) : end(at, uncovered, time), at);
        }

        private ChainVerdict end(Position at, long uncovered, Instant time) {
            if (last != null && last.id() > at.id()) {
                return new ChainVerdict.Truncated(at.id(), last.id(), last.noted());
            }
            // a record that was noted is not there any more: other numbers came in its place
            Checkpoints.Checkpoint gone = noted.values().stream()
                    .min((a, b) -> Long.compare(a.id(), b.id()))
                    .orElse(null);
            if (gone != null) {
                return new ChainVerdict.Rewritten(gone.id(), gone.noted());
            }
            boolean late = at.records() > 0
                    && (last == null
                            || (uncovered > 0 && time.isAfter(last.noted().plus(LATEST))));
            return late
                    ? new ChainVerdict.Unproved(at.records(), last == null ? 0 : last.id(), uncovered)
                    : new ChainVerdict.Unbroken(at.records(), at.hash());
        }
    }
}
