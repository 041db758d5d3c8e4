package io.plenum.notify.push;

import io.plenum.delivery.InstallationKey;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices and what waits for them. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class PushStore {

    private static final String PURPOSE = "web-push-auth";
    private static final String PREFIX = "push:";

    private final JdbcClient jdbc;
    private final InstallationKey key;
    private final Clock clock;

    PushStore(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** A message that waits, with where it goes. */
    record Waiting(long device, PushSubscription browser, String content, boolean urgent) {}

    static String lane(long device) {
        return PREFIX + device;
    }

    /** Lanes in which something waits. */
    List<String> lanes() {
        return jdbc.sql("SELECT DISTINCT lane FROM delivery WHERE state = 'PENDING' AND starts_with(lane, ?)")
                .param(PREFIX)
                .query(String.class)
                .list();
    }

    List<PushDevice> of(String account) {
        return jdbc.sql("SELECT * FROM push_device WHERE account = ? ORDER BY id")
                .param(account)
                .query(PushStore::device)
                .list();
    }

    /** A browser that is known already belongs to whoever uses it now. @return its id */
    long add(String account, String name, PushSubscription browser) {
        return jdbc.sql("""
            INSERT INTO push_device (account, name, endpoint, public_key, auth, added) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (endpoint) DO UPDATE SET account = excluded.account, name = excluded.name,
              public_key = excluded.public_key, auth = excluded.auth, added = excluded.added, problem = '', dropped = 0
            RETURNING id""")
                .params(
                        account,
                        name,
                        browser.endpoint(),
                        browser.publicKey(),
                        key.seal(PURPOSE, browser.auth()),
                        now())
                .query(Long.class)
                .single();
    }

    /** What waits for it goes with it. */
    void remove(long device) {
        jdbc.sql("DELETE FROM delivery WHERE lane = ?").param(lane(device)).update();
        jdbc.sql("DELETE FROM push_device WHERE id = ?").param(device).update();
    }

    int countWaiting(long device) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE lane = ? AND state = 'PENDING'")
                .param(lane(device))
                .query(Integer.class)
                .single();
    }

    void dropped(long device) {
        jdbc.sql("UPDATE push_device SET dropped = dropped + 1 WHERE id = ?")
                .param(device)
                .update();
    }

    void add(long delivery, long device, String content, boolean urgent) {
        jdbc.sql("INSERT INTO push_message (id, device, urgent, content) VALUES (?, ?, ?, ?)")
                .params(delivery, device, urgent, content)
                .update();
    }

    @Nullable
    Waiting message(long delivery) {
        return jdbc.sql("""
            SELECT m.*, d.endpoint, d.public_key, d.auth FROM push_message AS m JOIN push_device AS d ON d.id = m.device
            WHERE m.id = ?""").param(delivery).query(this::waiting).optional().orElse(null);
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("device"),
                new PushSubscription(
                        row.getString("endpoint"), row.getBytes("public_key"), key.open(PURPOSE, row.getBytes("auth"))),
                row.getString("content"),
                row.getBoolean("urgent"));
    }

    /** Its words are of no more use. */
    void sent(long delivery, long device) {
        jdbc.sql("DELETE FROM push_message WHERE id = ?").param(delivery).update();
        jdbc.sql("UPDATE push_device SET reached = ?, problem = '' WHERE id = ?")
                .params(now(), device)
                .update();
    }

    void failed(long device, String problem) {
        jdbc.sql("UPDATE push_device SET problem = ? WHERE id = ?")
                .params(problem, device)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PushDevice device(ResultSet row, int number) throws SQLException {
        Timestamp reached = row.getTimestamp("reached");
        return new PushDevice(
                row.getLong("id"),
                row.getString("account"),
                row.getString("name"),
                URI.create(row.getString("endpoint")).getHost(),
                Objects.requireNonNull(row.getTimestamp("added")).toInstant(),
                reached == null ? null : reached.toInstant(),
                row.getLong("dropped"),
                row.getString("problem"));
    }
}
