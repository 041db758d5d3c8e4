package io.plenum.access.kiosk;

import io.plenum.access.Secret;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All links of kiosks, kept in memory too: screens ask often, and go on while the database is away. */
@Repository
class KioskStore {

    private final JdbcClient jdbc;
    private volatile StoredLinks kept;

    private record StoredLinks(Map<ByteBuffer, KioskLink> byHash, Map<Long, KioskLink> byId) {}

    KioskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        kept = read();
    }

    List<KioskLink> all() {
        return List.copyOf(kept.byId().values());
    }

    @Nullable
    KioskLink of(String secret) {
        return kept.byHash().get(ByteBuffer.wrap(Secret.hash(secret)));
    }

    @Nullable
    KioskLink of(long id) {
        return kept.byId().get(id);
    }

    /** The id of what is wanted does not count. */
    synchronized KioskLink add(String secret, KioskLink wanted) {
        long id = jdbc.sql("INSERT INTO kiosk_link (name, hash, pages, seconds, author, created, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
                .params(
                        wanted.name(),
                        Secret.hash(secret),
                        wanted.pages().stream().map(KioskPage::toString).toArray(String[]::new),
                        wanted.seconds(),
                        wanted.author(),
                        wanted.created().atOffset(ZoneOffset.UTC),
                        wanted.expires().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        kept = read();
        KioskLink added = of(id);
        return added == null ? wanted : added;
    }

    synchronized void remove(long id) {
        jdbc.sql("DELETE FROM kiosk_link WHERE id = ?").param(id).update();
        kept = read();
    }

    synchronized void used(long id, Instant when) {
        jdbc.sql("UPDATE kiosk_link SET used = ? WHERE id = ?")
                .params(when.atOffset(ZoneOffset.UTC), id)
                .update();
        kept = read();
    }

    private StoredLinks read() {
        Map<ByteBuffer, KioskLink> byHash = new HashMap<>();
        Map<Long, KioskLink> byId = new HashMap<>();
        jdbc.sql("SELECT * FROM kiosk_link").query(rs -> {
            KioskLink link = link(rs);
            byHash.put(ByteBuffer.wrap(rs.getBytes("hash")), link);
            byId.put(link.id(), link);
        });
        return new StoredLinks(Map.copyOf(byHash), Map.copyOf(byId));
    }

    private static KioskLink link(ResultSet rs) throws SQLException {
        Timestamp used = rs.getTimestamp("used");
        return new KioskLink(
                rs.getLong("id"),
                rs.getString("name"),
                Arrays.stream((String[]) rs.getArray("pages").getArray())
                        .map(KioskPage::of)
                        .toList(),
                rs.getInt("seconds"),
                rs.getString("author"),
                rs.getTimestamp("created").toInstant(),
                rs.getTimestamp("expires").toInstant(),
                used == null ? null : used.toInstant());
    }
}
