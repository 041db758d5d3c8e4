package io.plenum.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From where an account was signed in to in the last months. Only who knew the password is in here, so it stays small. */
@Component
class KnownAddresses {

    private static final Logger log = LoggerFactory.getLogger(KnownAddresses.class);
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration NOTED = Duration.ofDays(1);
    private static final int MOST_KEPT = 100_000;

    private record Key(String account, String address) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Instant> known = new ConcurrentHashMap<>();

    KnownAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("DELETE FROM known_address WHERE last < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("SELECT * FROM known_address ORDER BY last DESC LIMIT " + MOST_KEPT)
                .query(rs -> {
                    Key key = new Key(rs.getString("user_name"), rs.getString("address"));
                    known.put(key, rs.getTimestamp("last").toInstant());
                });
    }

    boolean has(String account, String address) {
        return fresh(known.get(new Key(account, address)), KEPT);
    }

    void add(String account, String address) {
        Key key = new Key(account, address);
        if (fresh(known.get(key), NOTED) || known.size() >= MOST_KEPT) {
            return;
        }
        known.put(key, clock.instant());
        try {
            jdbc.sql("INSERT INTO known_address (user_name, address, last) VALUES (?, ?, ?)"
                            + " ON CONFLICT (user_name, address) DO UPDATE SET last = excluded.last")
                    .params(account, address, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException away) {
            log.debug("A known address is not stored: {}", away.getMessage());
        }
    }

    private boolean fresh(@Nullable Instant last, Duration kept) {
        return last != null && last.plus(kept).isAfter(clock.instant());
    }
}
