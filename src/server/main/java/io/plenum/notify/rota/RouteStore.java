package io.plenum.notify.rota;

import io.plenum.alarm.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes with their steps; a route is written as a whole, in the caller's transaction. */
@Repository
public class RouteStore {

    private final JdbcClient jdbc;

    public RouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Route> all() {
        Map<Long, List<Route.Step>> steps = steps();
        return jdbc.sql("SELECT * FROM route ORDER BY name")
                .query((row, number) -> route(row, steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** @return its id, 0 where there was none to change */
    public long save(Route route) {
        List<@Nullable Object> values = Arrays.asList(
                route.name(),
                route.enabled(),
                route.site(),
                route.system(),
                route.priorities().stream().map(Priority::name).toArray(String[]::new),
                route.digestAt(),
                route.tellReturn());
        String columns = "name, enabled, site, system, priorities, digest_at, tell_return";
        String places = "?, ?, ?, ?, ?, ?::time, ?";
        long id = route.id() == 0
                ? jdbc.sql("INSERT INTO route (" + columns + ") VALUES (" + places + ") RETURNING id")
                        .params(values)
                        .query(Long.class)
                        .single()
                : jdbc.sql("UPDATE route SET (" + columns + ") = (" + places + ") WHERE id = ? RETURNING id")
                        .params(values)
                        .param(route.id())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        if (id != 0) {
            jdbc.sql("DELETE FROM route_step WHERE route = ?").param(id).update();
            for (int i = 0; i < route.steps().size(); i++) {
                add(id, i, route.steps().get(i));
            }
        }
        return id;
    }

    public boolean delete(long id) {
        return jdbc.sql("DELETE FROM route WHERE id = ?").param(id).update() == 1;
    }

    private void add(long route, int position, Route.Step step) {
        jdbc.sql("INSERT INTO route_step (route, position, recipient, rota, wait, gateway) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(route, position, step.recipient(), step.rota(), step.minutes(), step.gateway()))
                .update();
    }

    private Map<Long, List<Route.Step>> steps() {
        Map<Long, List<Route.Step>> steps = new HashMap<>();
        jdbc.sql("SELECT * FROM route_step ORDER BY route, position").query(row -> {
            steps.computeIfAbsent(row.getLong("route"), route -> new ArrayList<>())
                    .add(new Route.Step(
                            row.getObject("recipient", Long.class),
                            row.getObject("rota", Long.class),
                            row.getInt("wait"),
                            row.getObject("gateway", Long.class)));
        });
        return steps;
    }

    private static Route route(ResultSet row, List<Route.Step> steps) throws SQLException {
        Set<Priority> priorities = EnumSet.noneOf(Priority.class);
        for (String name : (String[]) row.getArray("priorities").getArray()) {
            priorities.add(Priority.valueOf(name));
        }
        return new Route(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getString("site"),
                row.getString("system"),
                priorities,
                row.getObject("digest_at", LocalTime.class),
                row.getBoolean("tell_return"),
                steps);
    }
}
