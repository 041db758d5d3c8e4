package io.plenum.control.run;

import io.plenum.link.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the points of loops stand. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class TargetStore {

    private static final String PUT = """
            INSERT INTO control_target (loop, point, override_id, why, why_arguments)
            VALUES (:loop, :point, :override, :why, CAST(:arguments AS text[]))
            ON CONFLICT (loop, point) DO UPDATE
            SET override_id = :override, why = :why, why_arguments = CAST(:arguments AS text[])""";

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID loop, HeldTarget target) {}

    /** By loop, in the order of their points. */
    Map<UUID, List<HeldTarget>> all() {
        return jdbc.sql("SELECT * FROM control_target ORDER BY loop, point").query((row, n) -> row(row)).list().stream()
                .collect(Collectors.groupingBy(Row::loop, Collectors.mapping(Row::target, Collectors.toList())));
    }

    /** Makes it so: what is not said is neither held nor excluded. */
    void replace(UUID loop, List<HeldTarget> before, List<HeldTarget> after) {
        before.stream()
                .map(HeldTarget::point)
                .filter(point -> after.stream().noneMatch(one -> one.point().equals(point)))
                .forEach(point -> forget(loop, point));
        after.stream().filter(one -> !before.contains(one)).forEach(one -> put(loop, one));
    }

    private void forget(UUID loop, String point) {
        jdbc.sql("DELETE FROM control_target WHERE loop = :loop AND point = :point")
                .param("loop", loop)
                .param("point", point)
                .update();
    }

    private void put(UUID loop, HeldTarget target) {
        Problem why = target.excluded();
        jdbc.sql(PUT)
                .param("loop", loop)
                .param("point", target.point())
                .param("override", target.override())
                .param("why", why == null ? null : why.messageKey())
                .param(
                        "arguments",
                        why == null ? new String[0] : why.arguments().toArray(String[]::new))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("loop", UUID.class),
                new HeldTarget(row.getString("point"), row.getObject("override_id", UUID.class), problem(row)));
    }

    /** Null where the row has none. */
    static @Nullable Problem problem(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return why == null
                ? null
                : new Problem(why, Arrays.asList((String[])
                        row.getArray("why_arguments").getArray()));
    }
}
