package io.plenum.serving;

import io.plenum.link.serving.ServedId;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which identifiers were ever given, and which connections serve. Nothing that was given is ever removed. Every call may throw Spring's
 * {@code DataAccessException}.
 */
@Repository
class ServedEntryStore {

    private static final String ALL = """
            SELECT kind, number, point_id, site, figure, description, served FROM served_object ORDER BY kind, number""";
    private static final String PUT = """
            INSERT INTO served_object (kind, number, point_id, site, figure, description, served)
            VALUES (:kind, :number, :point, :site, :figure, :description, :served)
            ON CONFLICT (kind, number) DO UPDATE SET served = excluded.served, description = excluded.description""";

    private final JdbcClient jdbc;

    ServedEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also those that are served no longer; by kind and number. A figure that only a later version knew is left out. */
    List<ServedEntry> all() {
        return jdbc.sql(ALL).query((row, index) -> entry(row)).list().stream()
                .filter(entry ->
                        entry.subject().point() != null || entry.subject().figure() != null)
                .toList();
    }

    /** The highest number that was ever given to an object of this kind; −1 where none was. */
    int highest(PointKind kind) {
        return jdbc.sql("SELECT coalesce(max(number), -1) FROM served_object WHERE kind = :kind")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /** One after the other until the end of the transaction: two at once would give the same number twice. */
    void lock() {
        jdbc.sql("LOCK TABLE served_object IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void put(ServedEntry entry) {
        PointId point = entry.subject().point();
        SiteFigure figure = entry.subject().figure();
        jdbc.sql(PUT)
                .param("kind", entry.id().kind().name())
                .param("number", entry.id().number())
                .param("point", point == null ? null : point.value(), Types.INTEGER)
                .param("site", entry.subject().site(), Types.VARCHAR)
                .param("figure", figure == null ? null : figure.name(), Types.VARCHAR)
                .param("description", entry.description())
                .param("served", entry.served())
                .update();
    }

    /** Names of the connections on whose networks objects are served. */
    Set<String> connections() {
        return new TreeSet<>(jdbc.sql("SELECT connection FROM serving_connection")
                .query(String.class)
                .list());
    }

    void connection(String name, boolean serves) {
        jdbc.sql(
                        serves
                                ? "INSERT INTO serving_connection (connection) VALUES (:name) ON CONFLICT DO NOTHING"
                                : "DELETE FROM serving_connection WHERE connection = :name")
                .param("name", name)
                .update();
    }

    private static ServedEntry entry(ResultSet row) throws SQLException {
        int point = row.getInt("point_id");
        boolean isPoint = !row.wasNull();
        ServedEntry.Subject subject = isPoint
                ? ServedEntry.Subject.of(new PointId(point))
                : new ServedEntry.Subject(null, row.getString("site"), figure(row.getString("figure")));
        return new ServedEntry(
                new ServedId(PointKind.valueOf(row.getString("kind")), row.getInt("number")),
                subject,
                row.getString("description"),
                row.getBoolean("served"));
    }

    private static @Nullable SiteFigure figure(String name) {
        for (SiteFigure figure : SiteFigure.values()) {
            if (figure.name().equals(name)) {
                return figure;
            }
        }
        return null;
    }
}
