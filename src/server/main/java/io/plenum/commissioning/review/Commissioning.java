package io.plenum.commissioning.review;

import io.plenum.audit.Audit;
import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.DiscoveredPoints;
import io.plenum.commissioning.behaviour.BehaviourHistory;
import io.plenum.commissioning.behaviour.BehaviourVote;
import io.plenum.commissioning.naming.AbbreviationRegister;
import io.plenum.commissioning.naming.NamingProposals;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.change.ChangeProblem;
import io.plenum.site.change.ModelChangeRefused;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.history.EntityChange;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionStore;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.role.EntityKind;
import io.plenum.site.role.PointMeaning;
import io.plenum.web.RequestProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Proposals for the points of each connection, what people decide about them, and applying it. What was discovered is kept in memory
 * until the next search; decisions are stored.
 */
@Service
public class Commissioning {

    /** Of so many connections the last search is kept. */
    private static final int MOST_REVIEWS = 20;

    private final SiteModels models;
    private final SiteImporter importer;
    private final NamingStore store;
    private final DiscoveredPoints found;
    private final ModelChanges changes;
    private final BehaviourHistory history;
    private final Audit audit;
    private final MessageSource messages;
    private final Map<String, PointReview> reviews = new LinkedHashMap<>();

    public Commissioning(
            SiteModels models,
            SiteImporter importer,
            NamingStore store,
            DiscoveredPoints found,
            ModelChanges changes,
            BehaviourHistory history,
            Audit audit,
            MessageSource messages) {
        this.models = models;
        this.importer = importer;
        this.store = store;
        this.found = found;
        this.changes = changes;
        this.history = history;
        this.audit = audit;
        this.messages = messages;
    }

    /** Proposes for all points that the model does not have, has without a class, or has not placed. */
    public ReviewedPoints propose(String connection, List<DiscoveredPoint> discovered) {
        found.keep(connection, discovered);
        return reviewed(connection, discovered);
    }

    private ReviewedPoints reviewed(String connection, List<DiscoveredPoint> discovered) {
        SiteModel model = models.current();
        Map<PointSource, Point> bound = new HashMap<>();
        for (Point point : model.points()) {
            if (point.source() != null) {
                bound.put(point.source(), point);
            }
        }
        List<DiscoveredPoint> open = discovered.stream()
                .filter(point -> isOpen(model, bound.get(point.source())))
                .toList();
        Map<PointSource, String> behaviour = history.classes(open, bound, model);
        KnownMachines machines = new KnownMachines(model.equipment());
        PointReview review = new PointReview(
                discovered,
                NamingProposals.of(open, AbbreviationRegister.with(store.abbreviations())).stream()
                        .map(group -> machines.recognised(BehaviourVote.heard(group, behaviour)))
                        .toList(),
                store.decisions(connection),
                discovered.size() - open.size());
        keep(connection, review);
        return review.state();
    }

    /** What the model does not have, has without a class, or has not placed. */
    private static boolean isOpen(SiteModel model, @Nullable Point point) {
        return point == null || !PointMeaning.of(point).isKnown() || model.ownerOf(point.key()) == null;
    }

    private void keep(String connection, PointReview review) {
        synchronized (reviews) {
            reviews.remove(connection);
            reviews.put(connection, review);
            if (reviews.size() > MOST_REVIEWS) {
                reviews.remove(reviews.keySet().iterator().next());
            }
        }
    }

    /** @throws RequestProblem where nothing was discovered since the server started */
    private PointReview review(String connection) {
        synchronized (reviews) {
            PointReview review = reviews.get(connection);
            if (review == null) {
                throw RequestProblem.of("connection", "commissioning.rule.not-searched", connection);
            }
            return review;
        }
    }

    /** Whether the points of the connection were discovered since the server started. */
    public boolean isSearched(String connection) {
        synchronized (reviews) {
            return reviews.containsKey(connection);
        }
    }

    /**
     * Where the review is.
     *
     * @throws RequestProblem where nothing was discovered since the server started
     */
    public ReviewedPoints state(String connection) {
        return review(connection).state();
    }

    /**
     * Accepts, changes, rejects or reopens groups; all of them or, where one cannot be, none.
     *
     * @throws RequestProblem where a group is not known or a class or template cannot be used
     */
    public ReviewedPoints decide(String connection, List<GroupDecision> wanted) {
        PointReview review = review(connection);
        List<GroupDecision> checked = wanted.stream()
                .map(one -> DecisionCheck.checked(one, review.group(one.group())))
                .toList();
        review.decide(checked);
        checked.forEach(one -> store.decide(connection, one));
        audit.changed("points named", "connection", connection, null, checked);
        return review.state();
    }

    /** Takes the last decisions back. */
    public ReviewedPoints undo(String connection) {
        PointReview review = review(connection);
        List<GroupDecision> again = review.undo();
        again.forEach(one -> store.decide(connection, one));
        if (!again.isEmpty()) {
            audit.changed("naming of points taken back", "connection", connection, null, again);
        }
        return review.state();
    }

    /** What the accepted groups would make. */
    public PlannedChange plan(String connection, TargetSite target, Locale locale) {
        var model = models.current();
        return ChangePlanner.plan(
                model, target.in(model), review(connection).state().groups(), number -> floorName(number, locale));
    }

    /**
     * Puts the accepted groups into the model, all of them or none, beside what it has.
     *
     * @throws io.plenum.site.importing.SiteImportRefused where a key or source belongs to another site; then nothing has changed
     */
    public ChangeReport apply(String connection, TargetSite target, Locale locale, boolean dryRun) {
        SiteImportProblems problems = new SiteImportProblems();
        ChangeReport report = importer.inTurn(() -> {
            PlannedChange change = plan(connection, target, locale);
            if (change.points().isEmpty()) {
                throw RequestProblem.of("connection", "commissioning.rule.nothing-accepted");
            }
            importer.addPoints(change.draft(), connection, problems, dryRun);
            return ChangeReport.of(change, dryRun, problems.list());
        });
        if (!dryRun) {
            audit.changed("points commissioned", "site", report.site(), null, report);
            reviewed(connection, review(connection).discovered());
        }
        return report;
    }

    /** The last application from the connection that is not taken back; null where there is none. */
    public @Nullable ModelRevision lastApplication(String connection) {
        return models.current().sites().stream()
                .flatMap(site -> changes.history(site.key(), null, RevisionStore.KEPT).stream())
                .filter(one -> one.cause() == RevisionCause.COMMISSIONED
                        && one.detail().equals(connection)
                        && one.undoneBy() == null)
                .max(Comparator.comparing(ModelRevision::time))
                .orElse(null);
    }

    /**
     * Takes what the last application from the connection has changed in the model back, all of it or nothing. What was recorded of its
     * points stays.
     *
     * @throws RequestProblem where there is none, or it was changed or is needed by something else since; then nothing has changed
     */
    public ModelChangeReport takeBack(String connection) {
        ModelRevision last = lastApplication(connection);
        if (last == null) {
            throw RequestProblem.of("connection", "commissioning.rule.nothing-applied", connection);
        }
        ModelChangeReport report = isWholeSite(last) ? removed(last) : undone(last);
        if (isSearched(connection)) {
            reviewed(connection, review(connection).discovered());
        }
        return report;
    }

    /** Whether the site came with it, and nothing has come since. */
    private boolean isWholeSite(ModelRevision revision) {
        return changes.revision(revision.site()) == revision.number()
                && changes.changes(revision.site(), revision.number()).stream()
                        .anyMatch(one -> one.kind() == EntityKind.SITE && one.added());
    }

    private ModelChangeReport removed(ModelRevision revision) {
        List<EntityChange> gone = changes.changes(revision.site(), revision.number());
        importer.remove(revision.site());
        audit.changed("site removed", "site", revision.site(), Map.of("key", revision.site()), null);
        return new ModelChangeReport(revision.site(), false, changes.revision(revision.site()), gone, List.of());
    }

    private ModelChangeReport undone(ModelRevision revision) {
        try {
            return changes.undo(revision.site(), revision.number(), true, false);
        } catch (ModelChangeRefused refused) {
            ChangeProblem first = refused.problems().stream()
                    .filter(ChangeProblem::error)
                    .findFirst()
                    .orElseThrow(() -> refused);
            throw RequestProblem.of(
                    "connection", first.text(), first.arguments().toArray());
        }
    }

    private String floorName(String number, Locale locale) {
        return String.valueOf(messages.getMessage("commissioning.floor-name", new Object[] {number}, number, locale));
    }
}
