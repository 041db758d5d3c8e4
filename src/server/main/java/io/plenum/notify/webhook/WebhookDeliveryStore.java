package io.plenum.notify.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is sent to webhooks, and what became of it. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class WebhookDeliveryStore {

    private static final String SELECT = """
            SELECT d.*, w.webhook, w.kind, w.body FROM webhook_delivery AS w JOIN delivery AS d ON d.id = w.id""";

    private final JdbcClient jdbc;

    public WebhookDeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what deliveries of these ids say. */
    void add(long webhook, List<Long> ids, List<WebhookEvent> events) {
        jdbc.sql("""
            INSERT INTO webhook_delivery (id, webhook, kind, body)
            SELECT e.id, ?, e.kind, e.body FROM unnest(?, ?, ?) AS e(id, kind, body)""")
                .param(webhook)
                .param(ids.toArray(Long[]::new))
                .param(events.stream().map(WebhookEvent::kind).toArray(String[]::new))
                .param(events.stream().map(WebhookEvent::body).toArray(String[]::new))
                .update();
    }

    void answered(long id, int status) {
        jdbc.sql("UPDATE webhook_delivery SET status = ? WHERE id = ?")
                .params(status, id)
                .update();
    }

    @Nullable
    WebhookDelivery find(long id) {
        return jdbc.sql(SELECT + " WHERE w.id = ?")
                .param(id)
                .query(WebhookDeliveryStore::delivery)
                .optional()
                .orElse(null);
    }

    /** The newest first. */
    public List<WebhookDelivery> log(long webhook, int most) {
        return jdbc.sql(SELECT + " WHERE w.webhook = ? ORDER BY w.id DESC LIMIT ?")
                .params(webhook, most)
                .query(WebhookDeliveryStore::delivery)
                .list();
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        return new WebhookDelivery(
                row.getLong("id"),
                row.getLong("webhook"),
                row.getString("key"),
                row.getString("kind"),
                row.getString("body"),
                row.getString("state"),
                row.getTimestamp("created").toInstant(),
                row.getInt("attempts"),
                row.getString("error"));
    }
}
