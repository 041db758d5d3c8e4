package io.plenum.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens by the hash of their secret, kept in memory too, so that machines go on while the database is away. */
@Repository
class TokenStore {

    private final JdbcClient jdbc;
    private volatile Map<String, ApiToken> tokens;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        tokens = read();
    }

    @Nullable
    ApiToken of(String secret) {
        return tokens.get(hex(Secret.hash(secret)));
    }

    @Nullable
    ApiToken of(long id) {
        return tokens.values().stream().filter(t -> t.id() == id).findAny().orElse(null);
    }

    List<ApiToken> all() {
        return List.copyOf(tokens.values());
    }

    synchronized ApiToken add(String secret, ApiToken token) {
        byte[] hash = Secret.hash(secret);
        jdbc.sql("INSERT INTO api_token (user_name, name, hash, ceiling, site, system, created, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(token.owner())
                .param(token.name())
                .param(hash)
                .param(token.ceiling().name())
                .param(token.area().site())
                .param(token.area().system())
                .param(token.created().atOffset(ZoneOffset.UTC))
                .param(token.expires().atOffset(ZoneOffset.UTC))
                .update();
        tokens = read();
        ApiToken added = tokens.get(hex(hash));
        if (added == null) {
            throw new IllegalStateException("The token was removed at once");
        }
        return added;
    }

    synchronized void remove(long id) {
        jdbc.sql("DELETE FROM api_token WHERE id = ?").param(id).update();
        tokens = read();
    }

    synchronized void used(long id, Instant when, String address) {
        jdbc.sql("UPDATE api_token SET used = ?, used_from = ? WHERE id = ?")
                .params(when.atOffset(ZoneOffset.UTC), address, id)
                .update();
        tokens = read();
    }

    private Map<String, ApiToken> read() {
        record Kept(String hash, ApiToken token) {}
        return jdbc
                .sql("SELECT * FROM api_token")
                .query((rs, number) -> new Kept(hex(rs.getBytes("hash")), token(rs)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Kept::hash, Kept::token));
    }

    private static ApiToken token(ResultSet rs) throws SQLException {
        Timestamp used = rs.getTimestamp("used");
        return new ApiToken(
                rs.getLong("id"),
                rs.getString("user_name"),
                rs.getString("name"),
                Role.valueOf(rs.getString("ceiling")),
                new Area(rs.getString("site"), rs.getString("system")),
                rs.getTimestamp("created").toInstant(),
                rs.getTimestamp("expires").toInstant(),
                used == null ? null : used.toInstant(),
                rs.getString("used_from"));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
