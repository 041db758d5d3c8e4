package io.plenum.connector;

import io.plenum.link.Connection;
import io.plenum.link.EndpointAddress;
import io.plenum.link.PasswordScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps in the table {@code connection_password} which password belongs to which endpoint. */
@Repository
class PasswordBindings implements PasswordScope {

    private static final int USUAL_PORT = 4840;

    private final JdbcClient jdbc;
    /** Read once: connections are opened anew while the database is away, too. */
    private volatile @Nullable Map<String, Set<String>> known;

    PasswordBindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A connection's password and where it would be sent; null where it has none, or leads nowhere. */
    record Use(String file, EndpointAddress endpoint) {

        static @Nullable Use of(Connection connection) {
            String file = connection.settings().get("passwordFile");
            EndpointAddress endpoint =
                    EndpointAddress.parse(connection.settings().getOrDefault("endpoint", ""), USUAL_PORT);
            return file == null || file.isBlank() || endpoint == null ? null : new Use(file, endpoint);
        }
    }

    @Override
    public boolean covers(String file, EndpointAddress endpoint) {
        return places(file).contains(endpoint.place());
    }

    /** Where the password in this file may be sent; empty where nobody has said so yet. */
    Set<String> places(String file) {
        Map<String, Set<String>> all = known;
        return (all == null ? read() : all).getOrDefault(file, Set.of());
    }

    private synchronized Map<String, Set<String>> read() {
        Map<String, Set<String>> all = new HashMap<>();
        jdbc.sql("select file, place from connection_password")
                .query((row, number) -> Map.entry(row.getString("file"), row.getString("place")))
                .list()
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), any -> new TreeSet<>())
                        .add(entry.getValue()));
        known = all;
        return all;
    }

    /** Returns whether that is new. */
    boolean bind(Use use) {
        return change(
                        "insert into connection_password (file, place) values (:file, :place) on conflict do nothing",
                        use)
                > 0;
    }

    void release(Use use) {
        change("delete from connection_password where file = :file and place = :place", use);
    }

    private int change(String sql, Use use) {
        int rows = jdbc.sql(sql)
                .param("file", use.file())
                .param("place", use.endpoint().place())
                .update();
        read();
        return rows;
    }
}
