package io.plenum.site.change;

import io.plenum.point.PointKind;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold of points. */
final class PointRules {

    private static final int COMPARED = 50;

    private final Set<String> places = new TreeSet<>();
    private final Map<String, String> bySource = new HashMap<>();
    private final Set<ChangeProblem> problems = new LinkedHashSet<>();

    private final Set<String> gone;

    private PointRules(Set<String> gone) {
        this.gone = gone;
    }

    static Set<ChangeProblem> broken(SortedMap<EntityId, SortedMap<String, Object>> things, Set<String> gone) {
        PointRules rules = new PointRules(gone);
        things.keySet().stream().filter(id -> id.kind() != EntityKind.POINT).forEach(id -> rules.places.add(id.key()));
        things.forEach((id, fields) -> {
            if (id.kind() == EntityKind.POINT) {
                rules.check(id, fields);
            }
        });
        return rules.problems;
    }

    private void check(EntityId id, Map<String, Object> fields) {
        ClassRule.check(id, EditedModel.text(fields, EntityFields.CLASS), problems);
        String owner = EditedModel.text(fields, EntityFields.OWNER);
        if (owner == null) {
            problems.add(ChangeProblem.error(id, "owner-missing"));
        } else if (!places.contains(owner)) {
            problems.add(ModelWords.unknown(
                    id,
                    "reference-owner",
                    owner,
                    problems.size() > COMPARED || gone.contains(owner) ? Set.of() : places));
        }
        PointKind kind = kind(EditedModel.text(fields, EntityFields.KIND));
        int states = ModelWords.keys(fields, EntityFields.STATES).size();
        if (kind == null) {
            problems.add(ChangeProblem.error(id, "point-kind"));
        } else if (kind == PointKind.NUMERIC && states > 0) {
            problems.add(ChangeProblem.error(id, "states-numeric"));
        } else if (kind == PointKind.BINARY && states != 0 && states != 2) {
            problems.add(ChangeProblem.error(id, "states-binary"));
        } else if (ModelWords.keys(fields, EntityFields.STATES).contains("")) {
            problems.add(ChangeProblem.error(id, "states-empty"));
        }
        source(id, fields);
    }

    private void source(EntityId id, Map<String, Object> fields) {
        String connection = EditedModel.text(fields, EntityFields.CONNECTION);
        String address = EditedModel.text(fields, EntityFields.ADDRESS);
        if ((connection == null) != (address == null)) {
            problems.add(ChangeProblem.error(id, "source-half"));
        } else if (connection != null) {
            String other = bySource.putIfAbsent(connection + "\n" + address, id.key());
            if (other != null) {
                problems.add(ChangeProblem.error(id, "source-twice", other));
            }
        }
    }

    private static @Nullable PointKind kind(@Nullable String name) {
        return Arrays.stream(PointKind.values())
                .filter(kind -> Objects.equals(kind.name(), name))
                .findFirst()
                .orElse(null);
    }
}
