package io.plenum.audit.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as the database holds it.
 *
 * @param id grows along the chain
 * @param ref null in records older than the chain
 * @param address IP address of the request; null where the server itself did it
 * @param via session or token
 * @param before JSON
 * @param after JSON
 * @param hash SHA-256, hexadecimal, over the hash of the record before and all of this one
 */
public record AuditRecord(
        long id,
        @Nullable UUID ref,
        Instant time,
        String who,
        @Nullable String address,
        @Nullable String via,
        String what,
        @Nullable String kind,
        @Nullable String key,
        String detail,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    public static AuditRecord of(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("id"),
                row.getObject("ref", UUID.class),
                row.getObject("time", java.time.OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("address"),
                row.getString("via"),
                row.getString("what"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("detail"),
                row.getString("before"),
                row.getString("after"),
                row.getString("hash"));
    }
}
