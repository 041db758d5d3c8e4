package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration V92 on an installation with data: what waits is still sent, what was sent is not sent again, ids of mails stay. */
class DeliveryMigrationTest {

    @RegisterExtension
    static final TestDatabase server = TestDatabase.embedded();

    private static void mail(JdbcClient jdbc, String address, String state, int attempts) {
        jdbc.sql("""
            INSERT INTO mail (kind, name, address, language, message_id, subject, state, created, next_try, attempts, error)
            VALUES ('NOTE', 'x', ?, 'en', ?, 'S', ?, '2026-11-01T10:00Z', '2026-11-01T11:00Z', ?, 'e')""").params(address, "<" + address + ">", state, attempts).update();
    }

    private static void delivery(JdbcClient jdbc, String event, String subject, String state) {
        jdbc.sql("""
            INSERT INTO webhook_delivery (webhook, event, subject, sequence, kind, body, state, created, next_try, attempts)
            SELECT id, ?, ?, 1, 'RAISED', '{}', ?, '2026-11-01T10:00Z', '2026-11-01T10:00Z', 2 FROM webhook""").params(event, subject, state).update();
    }

    @Test
    void mailsAndWebhooksGoOnInOneOutbox() {
        DataSource source = server.another("delivery");
        Flyway.configure().dataSource(source).target("91").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        mail(jdbc, "a@example.org", "SENT", 1);
        mail(jdbc, "b@example.org", "PENDING", 3);
        mail(jdbc, "c@example.org", "DEAD", 9);
        jdbc.sql("DELETE FROM mail WHERE address = 'c@example.org'").update();
        jdbc.sql("INSERT INTO webhook (name, url, enabled, kinds, priorities, secret, orders)"
                        + " VALUES ('w', 'http://x', true, '{}', '{}', 'x', true)")
                .update();
        delivery(jdbc, "alarm-event-1", "alarm:1", "SENT");
        delivery(jdbc, "alarm-event-2", "alarm:1", "PENDING");
        delivery(jdbc, "alarm-event-3", "alarm:1", "PENDING");

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(jdbc.sql(
                                "SELECT id || ' ' || lane || ' ' || coalesce(key, '-') || ' ' || coalesce(ordering, '-') || ' '"
                                        + " || state || ' ' || attempts FROM delivery ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1 mail - - SENT 1",
                        "2 mail - - PENDING 3",
                        "4 webhook:1 alarm-event-1 alarm:1 SENT 2",
                        "5 webhook:1 alarm-event-2 alarm:1 PENDING 2",
                        "6 webhook:1 alarm-event-3 alarm:1 PENDING 2");
        assertThat(jdbc.sql("SELECT id, address FROM mail ORDER BY id").query().listOfRows())
                .isEqualTo(List.of(
                        Map.of("id", 1L, "address", "a@example.org"), Map.of("id", 2L, "address", "b@example.org")));
        assertThat(jdbc.sql("SELECT id FROM webhook_delivery ORDER BY id")
                        .query(Long.class)
                        .list())
                .containsExactly(4L, 5L, 6L);
        // Links in mails already sent name mails by id: none of the old ids is given again.
        assertThat(jdbc.sql(
                                "INSERT INTO delivery (lane, state, created, next_try) VALUES ('mail', 'PENDING', now(), now())"
                                        + " RETURNING id")
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
        jdbc.sql("DELETE FROM delivery").update();
        assertThat(jdbc.sql("SELECT (SELECT count(*) FROM mail) + (SELECT count(*) FROM webhook_delivery)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
