package io.plenum.commissioning.review;

import io.plenum.audit.Audit;
import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.AbbreviationRegister;
import io.plenum.commissioning.naming.NamingProposals;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModels;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.role.PointMeaning;
import io.plenum.web.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Audit audit;
    private final MessageSource messages;
    private final Map<String, PointReview> reviews = new LinkedHashMap<>();

    public Commissioning(
            SiteModels models, SiteImporter importer, NamingStore store, Audit audit, MessageSource messages) {
        this.models = models;
        this.importer = importer;
        this.store = store;
        this.audit = audit;
        this.messages = messages;
    }

    /** Proposes for all points that the model does not have, or has without a class. */
    public ReviewedPoints propose(String connection, List<DiscoveredPoint> discovered) {
        Set<PointSource> known = models.current().points().stream()
                .filter(point ->
                        point.source() != null && PointMeaning.of(point).isKnown())
                .map(Point::source)
                .collect(Collectors.toSet());
        List<DiscoveredPoint> open = discovered.stream()
                .filter(point -> !known.contains(point.source()))
                .toList();
        PointReview review = new PointReview(
                discovered,
                NamingProposals.of(open, AbbreviationRegister.with(store.abbreviations())),
                store.decisions(connection),
                discovered.size() - open.size());
        keep(connection, review);
        return review.state();
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
            propose(connection, review(connection).discovered());
        }
        return report;
    }

    private String floorName(String number, Locale locale) {
        return String.valueOf(messages.getMessage("commissioning.floor-name", new Object[] {number}, number, locale));
    }
}
