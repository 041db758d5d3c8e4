package io.plenum.site.change;

import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.EntityId;
import io.plenum.site.history.SiteDifference;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.plan.PlanSanitizer;
import io.plenum.site.plan.SanitizedPlan;
import io.plenum.site.role.EntityKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a site by a change, with all that is to be said about it. */
final class CheckedModel {

    private static final int MOST_PROBLEMS = 500;

    private final String site;
    private final SortedMap<EntityId, SortedMap<String, Object>> before;
    private final EditedModel edited;
    private final List<ChangeProblem> problems = new ArrayList<>();
    private List<EntityChange> changes;
    private @Nullable SiteDraft draft;

    private CheckedModel(String site, SortedMap<EntityId, SortedMap<String, Object>> before, EditedModel edited) {
        this.site = site;
        this.before = before;
        this.edited = edited;
        this.changes = SiteDifference.between(before, edited.things());
    }

    /** @param uses says what hangs on what is taken out */
    static CheckedModel of(
            String site,
            SortedMap<EntityId, SortedMap<String, Object>> before,
            EditedModel edited,
            List<ModelUses> uses,
            boolean acceptLoss,
            SiteImporter importer) {
        CheckedModel checked = new CheckedModel(site, before, edited);
        checked.problems.addAll(edited.problems());
        checked.rules();
        checked.problems.addAll(PointContinuity.problems(checked.changes));
        checked.uses(uses, acceptLoss);
        if (!checked.hasErrors()) {
            checked.store(importer);
        }
        return checked;
    }

    static SortedMap<EntityId, SortedMap<String, Object>> fields(@Nullable SiteDraft draft) {
        return draft == null ? new TreeMap<>() : EntityFields.of(draft);
    }

    List<EntityChange> changes() {
        return changes;
    }

    /** Errors first. */
    List<ChangeProblem> problems() {
        return problems.stream()
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.error(), one.error()))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** @throws ModelChangeRefused where there are errors */
    SiteDraft draft() {
        if (hasErrors() || draft == null) {
            throw new ModelChangeRefused(problems());
        }
        return draft;
    }

    private boolean hasErrors() {
        return problems.stream().anyMatch(ChangeProblem::error);
    }

    private void rules() {
        EntityId id = new EntityId(EntityKind.SITE, site);
        if (!edited.things().containsKey(id)) {
            problems.add(ChangeProblem.error(id, before.containsKey(id) ? "undo-site" : "unknown"));
            return;
        }
        Set<String> gone = before.keySet().stream()
                .filter(one -> !edited.things().containsKey(one))
                .map(EntityId::key)
                .collect(Collectors.toSet());
        Set<ChangeProblem> broken = ModelRules.broken(edited.things(), gone);
        broken.removeAll(ModelRules.broken(before, gone));
        problems.addAll(broken);
    }

    private void uses(List<ModelUses> uses, boolean acceptLoss) {
        Set<EntityId> removed = changes.stream()
                .filter(EntityChange::removed)
                .map(EntityChange::id)
                .collect(Collectors.toSet());
        if (removed.isEmpty()) {
            return;
        }
        List<ModelUse> found =
                uses.stream().flatMap(one -> one.of(removed).stream()).toList();
        found.forEach(use ->
                problems.add(new ChangeProblem(use.of().kind(), use.of().key(), false, use.text(), use.arguments())));
        long recorded = found.stream()
                .filter(ModelUse::recorded)
                .map(ModelUse::of)
                .distinct()
                .count();
        if (recorded > 0 && !acceptLoss) {
            problems.add(ChangeProblem.error(new EntityId(EntityKind.SITE, site), "accept-loss", recorded));
        }
    }

    /** What the rest of the product says of it: drawings, connections, devices, other sites. */
    private void store(SiteImporter importer) {
        SiteImportProblems found = new SiteImportProblems();
        SiteDraft made = SiteAssembler.assemble(site, edited.things());
        if (cleanPlans(made, found)) {
            made = SiteAssembler.assemble(site, edited.things());
            changes = SiteDifference.between(before, edited.things());
        }
        draft = made;
        Set<String> points = changes.stream()
                .filter(one -> one.kind() == EntityKind.POINT && !one.removed())
                .map(EntityChange::key)
                .collect(Collectors.toSet());
        try {
            importer.check(made, points, found);
            found.list().forEach(this::said);
        } catch (SiteImportRefused refused) {
            refused.problems().forEach(this::said);
        }
    }

    /** New drawings are as harmless as imported ones; returns whether there were any. */
    private boolean cleanPlans(SiteDraft made, SiteImportProblems found) {
        boolean cleaned = false;
        for (EntityChange change : changes) {
            boolean drawn = change.kind() == EntityKind.FLOOR && change.fields().contains(EntityFields.PLAN);
            String svg = drawn ? made.plans().get(change.key()) : null;
            if (svg != null && !edited.isTrusted()) {
                SanitizedPlan plan = PlanSanitizer.clean(
                        change.key() + ".svg",
                        svg.getBytes(StandardCharsets.UTF_8),
                        SiteReader.wanted(made, change.key()),
                        found);
                if (plan != null) {
                    Objects.requireNonNull(edited.things().get(change.id())).put(EntityFields.PLAN, plan.svg());
                    cleaned = true;
                }
            }
        }
        return cleaned;
    }

    private void said(SiteImportProblem problem) {
        String key = problem.entity() == null ? site : problem.entity();
        problems.add(new ChangeProblem(
                problem.entity() == null ? EntityKind.SITE : EntityKind.POINT,
                key,
                problem.error(),
                "site.change.problem.said",
                List.of(problem.message())));
    }
}
