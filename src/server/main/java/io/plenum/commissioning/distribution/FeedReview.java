package io.plenum.commissioning.distribution;

import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.change.ChangeProblem;
import io.plenum.site.change.ModelChangeRefused;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.change.ModelChangeSet;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.change.ModelConflict;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.role.EntityKind;
import io.plenum.web.RequestProblem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** What is proposed to feed what, and the groups that somebody accepts: they become one change of the model, which can be undone. */
@Service
public class FeedReview {

    private final SiteModels models;
    private final ModelChanges changes;

    public FeedReview(SiteModels models, ModelChanges changes) {
        this.models = models;
        this.changes = changes;
    }

    /** @throws RequestProblem where there is no such site */
    public List<FeedGroup> proposals(String site) {
        return proposals(models.current(), site);
    }

    private static List<FeedGroup> proposals(SiteModel model, String site) {
        Site there = model.site(site);
        if (there == null) {
            throw RequestProblem.notFound(site);
        }
        return FeedProposals.of(model.of(there));
    }

    /**
     * Puts the relations of groups into the model: all of them or none.
     *
     * @param note for the history of the model
     * @throws RequestProblem where there is no such site, or one of the groups is not proposed (any more)
     */
    public ModelChangeReport accept(String site, Collection<String> groups, String note, boolean dryRun) {
        long revision = changes.revision(site);
        SiteModel model = models.current();
        List<FeedGroup> accepted = proposals(model, site).stream()
                .filter(group -> groups.contains(group.id()))
                .toList();
        Set<String> wanted = new HashSet<>(groups);
        if (wanted.isEmpty() || accepted.size() < wanted.size()) {
            throw RequestProblem.of("groups", "commissioning.rule.feeds-changed");
        }
        Map<String, Set<String>> feeds = new TreeMap<>();
        accepted.forEach(group -> group.relations().forEach((feeder, fed) -> feeds.computeIfAbsent(
                        feeder, key -> new TreeSet<>(equipment(model, key).feeds()))
                .addAll(fed)));
        List<ModelEdit> edits = feeds.entrySet().stream()
                .map(entry -> ModelEdit.set(
                        EntityKind.EQUIPMENT,
                        entry.getKey(),
                        Map.of(EntityFields.FEEDS, List.copyOf(entry.getValue()))))
                .toList();
        return applied(new ModelChangeSet(site, revision, note, false, edits), dryRun);
    }

    private ModelChangeReport applied(ModelChangeSet set, boolean dryRun) {
        try {
            return changes.apply(set, dryRun);
        } catch (ModelConflict changedMeanwhile) {
            throw RequestProblem.of("groups", "commissioning.rule.feeds-changed");
        } catch (ModelChangeRefused refused) {
            ChangeProblem first = refused.problems().stream()
                    .filter(ChangeProblem::error)
                    .findFirst()
                    .orElseThrow(() -> refused);
            throw RequestProblem.of("groups", first.text(), first.arguments().toArray());
        }
    }

    private static Equipment equipment(SiteModel model, String key) {
        return Objects.requireNonNull(model.equipment(key), key);
    }
}
