package io.plenum.notify.webhook;

import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.Priority;
import io.plenum.delivery.InstallationKey;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks; their secrets lie sealed in the database. */
@Repository
public class WebhookStore {

    private static final String PURPOSE = "webhook";

    private final JdbcClient jdbc;
    private final InstallationKey key;

    public WebhookStore(JdbcClient jdbc, InstallationKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    public List<Webhook> all() {
        return jdbc.sql("SELECT * FROM webhook ORDER BY name")
                .query((row, number) -> new Webhook(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("url"),
                        row.getBoolean("enabled"),
                        names(row.getArray("kinds"))
                                .map(AlarmEvent.Kind::valueOf)
                                .collect(Collectors.toSet()),
                        names(row.getArray("priorities")).map(Priority::valueOf).collect(Collectors.toSet()),
                        row.getString("system"),
                        row.getBoolean("orders")))
                .list();
    }

    /** @return its id */
    public long add(Webhook webhook, byte[] secret) {
        return jdbc.sql("""
                        INSERT INTO webhook (name, url, enabled, kinds, priorities, system, orders, secret)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(webhook.name())
                .param(webhook.url())
                .param(webhook.enabled())
                .param(names(webhook.kinds()))
                .param(names(webhook.priorities()))
                .param(webhook.system())
                .param(webhook.orders())
                .param(key.seal(PURPOSE, secret))
                .query(Long.class)
                .single();
    }

    void change(Webhook webhook) {
        jdbc.sql("""
                        UPDATE webhook SET name = ?, url = ?, enabled = ?, kinds = ?, priorities = ?, system = ?, orders = ?
                        WHERE id = ?""")
                .param(webhook.name())
                .param(webhook.url())
                .param(webhook.enabled())
                .param(names(webhook.kinds()))
                .param(names(webhook.priorities()))
                .param(webhook.system())
                .param(webhook.orders())
                .param(webhook.id())
                .update();
    }

    public boolean delete(long id) {
        return jdbc.sql("DELETE FROM webhook WHERE id = ?").param(id).update() == 1;
    }

    byte[] secret(long id) {
        return key.open(
                PURPOSE,
                jdbc.sql("SELECT secret FROM webhook WHERE id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single());
    }

    /** As its receiver keeps it. */
    public static String shown(byte[] secret) {
        return HexFormat.of().formatHex(secret);
    }

    private static String[] names(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Stream<String> names(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
