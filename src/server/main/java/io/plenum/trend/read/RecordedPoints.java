package io.plenum.trend.read;

import io.plenum.site.change.ModelUse;
import io.plenum.site.change.ModelUses;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the points that are to be taken out have a history. */
@Component
class RecordedPoints implements ModelUses {

    private static final String RECORDED = """
        SELECT p.key FROM point p WHERE p.key = ANY (:keys) AND p.removed_at IS NULL AND (
            EXISTS (SELECT FROM sample_pack k WHERE k.point_id = p.id) OR EXISTS (SELECT FROM sample s WHERE s.point_id = p.id))
        ORDER BY p.key""";

    private final JdbcClient jdbc;

    RecordedPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ModelUse> of(Set<EntityId> removed) {
        String[] keys = removed.stream()
                .filter(id -> id.kind() == EntityKind.POINT)
                .map(EntityId::key)
                .toArray(String[]::new);
        return keys.length == 0
                ? List.of()
                : jdbc.sql(RECORDED).param("keys", keys).query(String.class).list().stream()
                        .map(key -> new ModelUse(
                                new EntityId(EntityKind.POINT, key), true, "trends.use.recorded", List.of()))
                        .toList();
    }
}
