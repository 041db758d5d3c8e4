package io.plenum.site.change;

import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityFields;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** History hangs on keys, and is read as the model says now: what a change makes of what was recorded. */
final class PointContinuity {

    private PointContinuity() {}

    static List<ChangeProblem> problems(List<EntityChange> changes) {
        List<ChangeProblem> problems = new ArrayList<>();
        Map<String, EntityChange> gone = new HashMap<>();
        for (EntityChange change : changes) {
            String source = change.kind() == EntityKind.POINT ? source(change.before()) : null;
            if (source != null && change.removed()) {
                gone.put(source, change);
            }
        }
        for (EntityChange change : changes) {
            if (change.kind() != EntityKind.POINT) {
                continue;
            }
            EntityChange same = gone.get(String.valueOf(source(change.after())));
            if (change.added() && same != null) {
                problems.add(ChangeProblem.error(change.id(), "renamed", same.key()));
            } else if (!change.added() && !change.removed()) {
                reread(change, problems);
            }
        }
        return problems;
    }

    private static void reread(EntityChange change, List<ChangeProblem> problems) {
        Set<String> fields = change.fields();
        if (fields.contains(EntityFields.UNIT)) {
            problems.add(ChangeProblem.warning(
                    change.id(),
                    "unit-changed",
                    said(change.before(), EntityFields.UNIT),
                    said(change.after(), EntityFields.UNIT)));
        }
        if (fields.contains(EntityFields.KIND)) {
            problems.add(ChangeProblem.warning(change.id(), "kind-changed"));
        }
        if (change.before() != null
                && source(change.before()) != null
                && !Objects.equals(source(change.before()), source(change.after()))) {
            problems.add(ChangeProblem.warning(change.id(), "source-changed"));
        }
    }

    private static String said(@Nullable Map<String, Object> fields, String name) {
        return fields == null ? "" : String.valueOf(fields.get(name));
    }

    private static @Nullable String source(@Nullable Map<String, Object> fields) {
        Object connection = fields == null ? null : fields.get(EntityFields.CONNECTION);
        return connection == null || fields == null ? null : connection + "\n" + fields.get(EntityFields.ADDRESS);
    }
}
