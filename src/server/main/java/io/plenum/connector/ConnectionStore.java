package io.plenum.connector;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the connections in the table {@code connection}. */
@Repository
class ConnectionStore implements ConnectionRegistry {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ApplicationEventPublisher events;

    ConnectionStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Connection> list() {
        return assigned().stream().map(AssignedConnection::connection).toList();
    }

    @Override
    public List<AssignedConnection> assigned() {
        return jdbc.sql("select name, kind, enabled, settings, tuning, gateway from connection order by name")
                .query(this::read)
                .list();
    }

    @Override
    public void add(Connection connection, @Nullable String gateway) {
        int rows = write(
                "insert into connection (name, kind, enabled, settings, tuning, gateway) values"
                        + " (:name, :kind, :enabled, :settings::jsonb, :tuning::jsonb, :gateway) on conflict do nothing",
                connection,
                gateway);
        changed(rows, "There is already a connection named " + connection.name());
    }

    @Override
    public void replace(Connection connection, @Nullable String gateway) {
        int rows = write(
                "update connection set kind = :kind, enabled = :enabled, settings = :settings::jsonb,"
                        + " tuning = :tuning::jsonb, gateway = :gateway where name = :name",
                connection,
                gateway);
        changed(rows, "There is no connection named " + connection.name());
    }

    @Override
    public void remove(String name) {
        jdbc.sql("delete from connection where name = :name")
                .param("name", name)
                .update();
        events.publishEvent(new ConnectionsChanged());
    }

    private int write(String sql, Connection connection, @Nullable String gateway) {
        return jdbc.sql(sql)
                .param("name", connection.name())
                .param("kind", connection.kind())
                .param("enabled", connection.enabled())
                .param("settings", json.writeValueAsString(connection.settings()))
                .param("tuning", json.writeValueAsString(connection.tuning()))
                .param("gateway", gateway, Types.VARCHAR)
                .update();
    }

    private void changed(int rows, String otherwise) {
        if (rows == 0) {
            throw new IllegalStateException(otherwise);
        }
        events.publishEvent(new ConnectionsChanged());
    }

    private AssignedConnection read(ResultSet row, int index) throws SQLException {
        return new AssignedConnection(
                new Connection(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("enabled"),
                        json.readValue(row.getString("settings"), SETTINGS),
                        json.readValue(row.getString("tuning"), Tuning.class)),
                row.getString("gateway"));
    }
}
