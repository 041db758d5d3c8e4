package io.plenum.work;

import io.plenum.site.change.ModelUse;
import io.plenum.site.change.ModelUses;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the equipment and spaces that are to be taken out have open orders. */
@Component
class WorkPlaces implements ModelUses {

    private static final String OPEN = """
        SELECT place, count(*) AS orders FROM work_order WHERE closed IS NULL AND place = ANY (:places)
        GROUP BY place ORDER BY place""";

    private final JdbcClient jdbc;

    WorkPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ModelUse> of(Set<EntityId> removed) {
        List<EntityId> places =
                removed.stream().filter(id -> id.kind() != EntityKind.POINT).toList();
        String[] keys = places.stream().map(EntityId::key).toArray(String[]::new);
        return keys.length == 0
                ? List.of()
                : jdbc.sql(OPEN)
                        .param("places", keys)
                        .query((row, n) -> new ModelUse(
                                place(places, String.valueOf(row.getString("place"))),
                                false,
                                "site.use.work",
                                List.of(row.getInt("orders"))))
                        .list();
    }

    private static EntityId place(List<EntityId> places, String key) {
        return places.stream().filter(id -> id.key().equals(key)).findFirst().orElseThrow();
    }
}
