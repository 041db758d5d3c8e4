package io.plenum.access.token;

import io.plenum.access.Area;
import io.plenum.access.Role;
import io.plenum.access.Secret;
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
public class TokenStore {

    private final JdbcClient jdbc;
    private volatile Map<String, ApiToken.Stored> tokens;

    public TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        tokens = read();
    }

    public ApiToken.@Nullable Stored of(String secret) {
        return tokens.get(hex(Secret.hash(secret)));
    }

    public ApiToken.@Nullable Stored of(long id) {
        return tokens.values().stream()
                .filter(kept -> kept.token().id() == id)
                .findAny()
                .orElse(null);
    }

    public List<ApiToken.Stored> all() {
        return List.copyOf(tokens.values());
    }

    public synchronized ApiToken add(String secret, ApiToken token) {
        byte[] hash = Secret.hash(secret);
        removeEnded();
        jdbc.sql("INSERT INTO api_token (user_name, epoch, name, hash, ceiling, site, system, created, expires)"
                        + " SELECT name, token_epoch, ?, ?, ?, ?, ?, ?, ? FROM app_user WHERE name = ?")
                .param(token.name())
                .param(hash)
                .param(token.ceiling().name())
                .param(token.area().site())
                .param(token.area().system())
                .param(token.created().atOffset(ZoneOffset.UTC))
                .param(token.expires().atOffset(ZoneOffset.UTC))
                .param(token.owner())
                .update();
        tokens = read();
        ApiToken.Stored added = tokens.get(hex(hash));
        if (added == null) {
            throw new IllegalStateException("The token was removed at once");
        }
        return added.token();
    }

    /** Those that no change of their owner's account has left. */
    private void removeEnded() {
        jdbc.sql("DELETE FROM api_token t USING app_user u WHERE u.name = t.user_name AND u.token_epoch <> t.epoch")
                .update();
    }

    public synchronized void remove(long id) {
        jdbc.sql("DELETE FROM api_token WHERE id = ?").param(id).update();
        tokens = read();
    }

    synchronized void used(long id, Instant when, String address) {
        jdbc.sql("UPDATE api_token SET used = ?, used_from = ? WHERE id = ?")
                .params(when.atOffset(ZoneOffset.UTC), address, id)
                .update();
        tokens = read();
    }

    private Map<String, ApiToken.Stored> read() {
        record Row(String hash, ApiToken.Stored kept) {}
        return jdbc
                .sql("SELECT * FROM api_token")
                .query((rs, number) ->
                        new Row(hex(rs.getBytes("hash")), new ApiToken.Stored(token(rs), rs.getInt("epoch"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::hash, Row::kept));
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
