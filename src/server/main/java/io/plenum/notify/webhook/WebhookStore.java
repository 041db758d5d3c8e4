package io.plenum.notify.webhook;

import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.Priority;
import io.plenum.delivery.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks; their secrets lie sealed in the database. */
@Repository
public class WebhookStore {

    private static final String PURPOSE = "webhook";
    private static final String CREDENTIAL = "webhook-credential";

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
                        row.getBoolean("orders"),
                        new WebhookLayout(
                                WebhookFormat.valueOf(row.getString("format")),
                                row.getString("language"),
                                row.getString("template"))))
                .list();
    }

    /** @return its id */
    public long add(Webhook webhook, byte[] secret) {
        return jdbc.sql("""
                        INSERT INTO webhook (name, url, enabled, kinds, priorities, system, orders, format, language, template, secret)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(webhook.name())
                .param(webhook.url())
                .param(webhook.enabled())
                .param(names(webhook.kinds()))
                .param(names(webhook.priorities()))
                .param(webhook.system())
                .param(webhook.orders())
                .param(webhook.layout().format().name())
                .param(webhook.layout().language())
                .param(webhook.layout().template())
                .param(key.seal(PURPOSE, secret))
                .query(Long.class)
                .single();
    }

    void change(Webhook webhook) {
        jdbc.sql("""
                        UPDATE webhook SET name = ?, url = ?, enabled = ?, kinds = ?, priorities = ?, system = ?, orders = ?,
                            format = ?, language = ?, template = ?
                        WHERE id = ?""")
                .param(webhook.name())
                .param(webhook.url())
                .param(webhook.enabled())
                .param(names(webhook.kinds()))
                .param(names(webhook.priorities()))
                .param(webhook.system())
                .param(webhook.orders())
                .param(webhook.layout().format().name())
                .param(webhook.layout().language())
                .param(webhook.layout().template())
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

    /** What it signs in with, as the value of the header Authorization; null removes it. */
    void credential(long id, @Nullable String value) {
        byte[] sealed = value == null ? null : key.seal(CREDENTIAL, value.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("UPDATE webhook SET credential = :credential WHERE id = :id")
                .param("credential", sealed, Types.BINARY)
                .param("id", id)
                .update();
    }

    /** Null for none. */
    @Nullable
    String credential(long id) {
        byte[] sealed = jdbc.sql("SELECT credential FROM webhook WHERE id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getBytes("credential")))
                .single()
                .orElse(null);
        return sealed == null ? null : new String(key.open(CREDENTIAL, sealed), StandardCharsets.UTF_8);
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
