package io.plenum.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All deliveries in the database, of whatever channel. One that is being sent is leased for a while: whoever dies meanwhile leaves it
 * to the next. Every call may throw Spring's {@code DataAccessException}.
 */
@Repository
public class DeliveryOutbox {

    /** Longer than a round of sending can take. */
    public static final Duration LEASE = Duration.ofMinutes(4);

    /** Neither taken by somebody nor behind an earlier one of the same ordering. */
    private static final String FREE = """
            d.lane = ? AND d.state = 'PENDING' AND (d.ordering IS NULL OR NOT EXISTS (SELECT FROM delivery e
              WHERE e.lane = d.lane AND e.ordering = d.ordering AND e.state = 'PENDING' AND e.id < d.id))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public DeliveryOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns its id.
     *
     * @param from it does not go out before (UTC)
     */
    long add(String lane, Instant from) {
        return jdbc.sql("""
            INSERT INTO delivery (lane, state, created, next_try) VALUES (?, 'PENDING', ?, greatest(?, ?)) RETURNING id""")
                .params(lane, now(), now(), time(from))
                .query(Long.class)
                .single();
    }

    /** Returns the ids of those that were not there before, by key. */
    Map<String, Long> add(String lane, List<NewDelivery> deliveries) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("""
            INSERT INTO delivery (lane, key, ordering, state, created, next_try)
            SELECT ?, e.key, e.ordering, 'PENDING', ?, ? FROM unnest(?, ?) WITH ORDINALITY AS e(key, ordering, place)
            ORDER BY e.place ON CONFLICT DO NOTHING RETURNING key, id""")
                .param(lane)
                .param(now())
                .param(now())
                .param(deliveries.stream().map(NewDelivery::key).toArray(String[]::new))
                .param(deliveries.stream().map(NewDelivery::ordering).toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString("key"), row.getLong("id"));
                });
        return ids;
    }

    /** Takes what may go out now, the oldest first; nobody else gets it before the lease ends. */
    List<Delivery> claim(String lane, int most) {
        return jdbc
                .sql("UPDATE delivery SET lease = ? WHERE id IN (SELECT d.id FROM delivery d WHERE " + FREE
                        + " AND d.next_try <= ? AND (d.lease IS NULL OR d.lease < ?)"
                        + " ORDER BY d.next_try, d.id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *")
                .params(time(clock.instant().plus(LEASE)), lane, now(), now(), most)
                .query(DeliveryOutbox::delivery)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }

    /** When the next of a lane may go out; null where nothing waits. */
    @Nullable
    Instant next(String lane) {
        return jdbc.sql("SELECT min(greatest(d.next_try, d.lease)) FROM delivery d WHERE " + FREE)
                .param(lane)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    void sent(Delivery delivery) {
        jdbc.sql("""
            UPDATE delivery SET state = 'SENT', sent = ?, lease = NULL, error = '', attempts = attempts + 1
            WHERE id = ?""").params(now(), delivery.id()).update();
    }

    /** It is tried again after a while, or given up. */
    void failed(Delivery delivery, String error, int refusals, boolean dead) {
        jdbc.sql("""
            UPDATE delivery SET state = ?, refusals = ?, attempts = attempts + 1, error = ?, lease = NULL,
                next_try = ? WHERE id = ?""")
                .params(
                        dead ? "DEAD" : "PENDING",
                        refusals,
                        error,
                        time(clock.instant().plus(RetryPolicy.delay(delivery.attempts()))),
                        delivery.id())
                .update();
    }

    /** They were not tried at all. */
    void release(List<Delivery> untried) {
        jdbc.sql("UPDATE delivery SET lease = NULL WHERE id = ANY (?)")
                .param(untried.stream().map(Delivery::id).toArray(Long[]::new))
                .update();
    }

    /** Gives up what has waited too long for a receiver that does not answer. */
    void giveUp(String lane, Instant before) {
        jdbc.sql("""
            UPDATE delivery SET state = 'DEAD', error = CASE error WHEN '' THEN 'not reached' ELSE error END, lease = NULL
            WHERE lane = ? AND state = 'PENDING' AND created < ?""").params(lane, time(before)).update();
    }

    /** Sends a dead letter once more, with all its attempts before it; false where it is none of this lane. */
    boolean again(String lane, long id) {
        return jdbc.sql("""
            UPDATE delivery SET state = 'PENDING', next_try = ?, created = ?, attempts = 0, refusals = 0
            WHERE lane = ? AND id = ? AND state = 'DEAD'""").params(now(), now(), lane, id).update() == 1;
    }

    /** Forgets what was sent, or given up, before an instant. Returns how many. */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM delivery WHERE state <> 'PENDING' AND coalesce(sent, created) < ?")
                .param(time(before))
                .update();
    }

    /** Forgets a lane with everything in it. */
    public void drop(String lane) {
        jdbc.sql("DELETE FROM delivery WHERE lane = ?").param(lane).update();
    }

    private OffsetDateTime now() {
        return time(clock.instant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** Reads the columns of the table, from whatever they are joined with. */
    public static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("lane"),
                row.getString("key"),
                row.getString("ordering"),
                DeliveryState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getTimestamp("created")).toInstant(),
                row.getInt("attempts"),
                row.getInt("refusals"),
                row.getString("error"),
                instant(row.getTimestamp("sent")));
    }
}
