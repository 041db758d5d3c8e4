package io.plenum.site.change;

import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityId;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** A revision taken back: each thing as it was before, unless it was changed again since. */
final class UndoneRevision {

    private UndoneRevision() {}

    static EditedModel of(
            String site,
            long number,
            List<EntityChange> changes,
            SortedMap<EntityId, SortedMap<String, Object>> now,
            RevisionStore revisions) {
        EditedModel edited = new EditedModel(site, now);
        List<EntityChange> again = changes.stream()
                .filter(change -> !Objects.equals(now.get(change.id()), change.after()))
                .toList();
        if (again.isEmpty()) {
            changes.forEach(change -> edited.restore(change.id(), change.before()));
        } else {
            Map<EntityId, ModelRevision> later = later(site, number, revisions);
            again.forEach(change -> edited.problems().add(problem(change, later)));
        }
        return edited;
    }

    private static ChangeProblem problem(EntityChange change, Map<EntityId, ModelRevision> later) {
        ModelRevision by = later.get(change.id());
        return by == null
                ? ChangeProblem.error(change.id(), "undo-otherwise", change.name())
                : ChangeProblem.error(change.id(), "undo-changed-since", change.name(), by.number(), by.who());
    }

    /** The newest change of each thing since. */
    private static Map<EntityId, ModelRevision> later(String site, long number, RevisionStore revisions) {
        Map<EntityId, ModelRevision> later = new HashMap<>();
        for (ModelRevision one : revisions.since(site, number)) {
            revisions.changes(site, one.number()).forEach(change -> later.putIfAbsent(change.id(), one));
        }
        return later;
    }
}
