package io.plenum.commissioning;

import io.plenum.point.PointSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the last search of each connection has found. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class DiscoveredPoints {

    /** The new ones take the place of those before in one statement, so that nobody sees half of a search. */
    private static final String REPLACE = """
            with gone as (
              delete from discovered_point where connection = :connection
                and address not in (select row ->> 'address' from jsonb_array_elements(cast(:rows as jsonb)) as row))
            insert into discovered_point (connection, address, device, name, description, type, unit, found_at)
            select :connection, r.address, r.device, r.name, r.description, r.type, r.unit, :at
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r (address text, device text, name text, description text, type text, unit text)
            on conflict (connection, address) do update set device = excluded.device, name = excluded.name,
              description = excluded.description, type = excluded.type, unit = excluded.unit, found_at = excluded.found_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public DiscoveredPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A point as a search has found it.
     *
     * @param type in the device's own words
     * @param unit symbol; empty where the device names none
     */
    public record FoundPoint(
            PointSource source, String device, String name, String description, String type, String unit, Instant at) {}

    /** Puts what was found in the place of what the last search of that connection had found. */
    public void keep(String connection, List<DiscoveredPoint> found) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        found.forEach(point -> rows.put(point.source().address(), row(point)));
        jdbc.sql(REPLACE)
                .param("connection", connection)
                .param("rows", JsonMapper.shared().writeValueAsString(rows.values()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> row(DiscoveredPoint point) {
        return Map.of(
                "address", plain(point.source().address()),
                "device", plain(point.device()),
                "name", plain(point.name()),
                "description", plain(point.description()),
                "type", plain(point.type()),
                "unit", plain(point.unit().symbol()));
    }

    /** The store takes no zero characters, which devices may send. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }

    /** Of all connections, by connection and address. */
    public List<FoundPoint> all() {
        return jdbc.sql("""
                select connection, address, device, name, description, type, unit, found_at from discovered_point
                order by connection, address
                """)
                .query((row, number) -> new FoundPoint(
                        new PointSource(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()))
                .list();
    }
}
