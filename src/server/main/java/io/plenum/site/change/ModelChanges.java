package io.plenum.site.change;

import io.plenum.audit.Audit;
import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityId;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionOrigin;
import io.plenum.site.history.RevisionStore;
import io.plenum.site.history.StoredSiteReader;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteImporter;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Changes a site's model by hand: a set of edits is checked as a whole and applied as a whole or not at all, by the way of every import,
 * and stands in the history of the model from then on, from which it can be undone.
 */
@Service
public class ModelChanges {

    private final SiteImporter importer;
    private final JdbcTemplate jdbc;
    private final RevisionStore revisions;
    private final ObjectProvider<ModelUses> uses;
    private final Audit audit;

    public ModelChanges(SiteImporter importer, JdbcTemplate jdbc, ObjectProvider<ModelUses> uses, Audit audit) {
        this.importer = importer;
        this.jdbc = jdbc;
        this.revisions = new RevisionStore(jdbc);
        this.uses = uses;
        this.audit = audit;
    }

    /**
     * Number of the newest revision of a site's model, 0 where there is none. Edits of the model in force are based on it where it was asked
     * for before the model.
     */
    public long revision(String site) {
        return importer.inTurn(() -> revisions.latest(site));
    }

    /**
     * Applies edits, or says what they would change.
     *
     * @throws ModelConflict where somebody has changed the same things since the set's revision
     * @throws ModelChangeRefused where it has errors; in a dry run they are in the report
     */
    public ModelChangeReport apply(ModelChangeSet set, boolean dryRun) {
        if (set.edits().size() > ModelChangeSet.MOST_EDITS) {
            throw RequestProblem.of("edits", "site.change.rule.edits", ModelChangeSet.MOST_EDITS);
        }
        return run(
                set.site(), RevisionOrigin.of(RevisionCause.EDITED, set.note()), set.acceptLoss(), dryRun, before -> {
                    refuseConflict(set);
                    EditedModel edited = new EditedModel(set.site(), before);
                    edited.apply(set.edits());
                    return edited;
                });
    }

    /**
     * Takes a revision back, whatever made it, or says what that would change. What was changed again since, or is needed by something
     * that came later, keeps it from being undone.
     *
     * @param acceptLoss whether points that have recorded values may be taken out by it
     * @throws RequestProblem where there is no such revision, or no longer
     * @throws ModelChangeRefused where it cannot be undone; in a dry run the report says why
     */
    public ModelChangeReport undo(String site, long number, boolean acceptLoss, boolean dryRun) {
        if (revisions.find(site, number) == null) {
            throw RequestProblem.notFound(site + " " + number);
        }
        List<EntityChange> changes = revisions.changes(site, number);
        return run(
                site,
                new RevisionOrigin(RevisionCause.UNDONE, "", number),
                acceptLoss,
                dryRun,
                before -> UndoneRevision.of(site, number, changes, before, revisions));
    }

    /**
     * The newest revisions first.
     *
     * @param before only those with a smaller number; null for all
     */
    public List<ModelRevision> history(String site, @Nullable Long before, int most) {
        return revisions.list(site, before == null ? Long.MAX_VALUE : before, most);
    }

    /**
     * What a revision changed.
     *
     * @throws RequestProblem where there is no such revision, or no longer
     */
    public List<EntityChange> changes(String site, long number) {
        if (revisions.find(site, number) == null) {
            throw RequestProblem.notFound(site + " " + number);
        }
        return revisions.changes(site, number);
    }

    private ModelChangeReport run(
            String site,
            RevisionOrigin origin,
            boolean acceptLoss,
            boolean dryRun,
            Function<SortedMap<EntityId, SortedMap<String, Object>>, EditedModel> edit) {
        Function<@Nullable SiteDraft, CheckedModel> check = before -> {
            SortedMap<EntityId, SortedMap<String, Object>> fields = CheckedModel.fields(before);
            return CheckedModel.of(
                    site, fields, edit.apply(fields), uses.orderedStream().toList(), acceptLoss, importer);
        };
        if (dryRun) {
            return importer.inTurn(() -> {
                CheckedModel checked = check.apply(StoredSiteReader.read(jdbc, site));
                return new ModelChangeReport(site, true, revision(site), checked.changes(), checked.problems());
            });
        }
        return importer.inTurn(() -> applied(site, origin, check));
    }

    private ModelChangeReport applied(
            String site, RevisionOrigin origin, Function<@Nullable SiteDraft, CheckedModel> check) {
        AtomicReference<List<ChangeProblem>> problems = new AtomicReference<>(List.of());
        List<EntityChange> changes;
        try {
            changes = importer.change(site, origin, before -> {
                CheckedModel checked = check.apply(before);
                problems.set(checked.problems());
                return checked.draft();
            });
        } catch (SiteImportRefused refused) {
            throw new IllegalStateException("Refused after it was checked: " + refused.getMessage(), refused);
        }
        record(site, origin, changes);
        return new ModelChangeReport(site, false, revision(site), changes, problems.get());
    }

    private void record(String site, RevisionOrigin origin, List<EntityChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Object before = AuditedFields.before(changes);
        Object after = AuditedFields.after(changes);
        if (origin.cause() == RevisionCause.UNDONE) {
            audit.changed("model change undone", "site", site, before, after);
        } else {
            audit.changed("model changed", "site", site, before, after);
        }
    }

    private void refuseConflict(ModelChangeSet set) {
        Long based = set.revision();
        if (based == null || based >= revision(set.site())) {
            return;
        }
        Set<EntityId> wanted = set.edits().stream().map(ModelEdit::id).collect(Collectors.toSet());
        List<ModelRevision> since = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        long oldest = Long.MAX_VALUE;
        for (ModelRevision one : revisions.since(set.site(), based)) {
            oldest = one.number();
            List<String> same = revisions.changes(set.site(), one.number()).stream()
                    .filter(change -> wanted.contains(change.id()))
                    .map(EntityChange::name)
                    .toList();
            names.addAll(same);
            if (!same.isEmpty()) {
                since.add(one);
            }
        }
        if (!since.isEmpty() || oldest > based + 1) {
            throw new ModelConflict(since, List.copyOf(names));
        }
    }
}
