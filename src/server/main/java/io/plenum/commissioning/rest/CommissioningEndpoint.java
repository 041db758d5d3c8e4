package io.plenum.commissioning.rest;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.review.ChangeReport;
import io.plenum.commissioning.review.Commissioning;
import io.plenum.commissioning.review.GroupDecision;
import io.plenum.commissioning.review.LeftOver;
import io.plenum.commissioning.review.ReviewedPoints;
import io.plenum.commissioning.review.TargetSite;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectorException;
import io.plenum.link.DiscoveryLimits;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.role.EntityKind;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.Problems;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Discovered points named and placed by pattern: propose, decide by group, apply. */
@RestController
@RequestMapping("/api/v1/commissioning/{connection}")
@PreAuthorize("hasRole('ENGINEER')")
class CommissioningEndpoint {

    private static final int MOST_DECISIONS = 5000;

    private final Commissioning commissioning;
    private final GatewayConnections connections;
    private final MessageSource messages;
    private final Problems problems;

    CommissioningEndpoint(
            Commissioning commissioning, GatewayConnections connections, MessageSource messages, Problems problems) {
        this.commissioning = commissioning;
        this.connections = connections;
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * A point that does not get into the model.
     *
     * @param address as its connection writes it
     */
    record LeftOverView(String device, String address, String name, String description, LeftOver.Cause cause) {

        static LeftOverView of(LeftOver one) {
            return new LeftOverView(
                    one.point().device(),
                    one.point().source().address(),
                    one.point().name(),
                    one.point().description(),
                    one.cause());
        }
    }

    /** Searches the connection, which takes seconds to minutes, and proposes for what the model does not have. */
    @PostMapping("/propose")
    ItemPage<GroupView> propose(@PathVariable String connection, Locale locale) {
        try {
            return page(
                    commissioning.propose(
                            connection,
                            DiscoveredPoint.of(connection, connections.discover(connection, DiscoveryLimits.DEFAULT))),
                    locale);
        } catch (ConnectorException e) {
            throw RequestProblem.unavailable(
                    e.problem().messageKey(), e.problem().arguments().toArray());
        }
    }

    @GetMapping("/groups")
    ItemPage<GroupView> groups(@PathVariable String connection, Locale locale) {
        return page(commissioning.state(connection), locale);
    }

    /** Accepts, changes, rejects or reopens groups; all of them or none. */
    @PutMapping("/decisions")
    ItemPage<GroupView> decide(
            @PathVariable String connection, @RequestBody List<GroupDecision> decisions, Locale locale) {
        if (decisions.size() > MOST_DECISIONS || decisions.contains(null)) {
            throw RequestProblem.of("body", "commissioning.rule.many", MOST_DECISIONS);
        }
        return page(commissioning.decide(connection, decisions), locale);
    }

    /** Takes the last decisions back. */
    @PostMapping("/undo")
    ItemPage<GroupView> undo(@PathVariable String connection, Locale locale) {
        return page(commissioning.undo(connection), locale);
    }

    /** Discovered points that do not get into the model as things are decided now. */
    @GetMapping("/left-over")
    ItemPage<LeftOverView> leftOver(
            @PathVariable String connection,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String zone,
            Locale locale,
            @Valid PageParameters page) {
        ItemPage<LeftOver> found = page.of(commissioning
                .plan(connection, new TargetSite(site, zone), locale)
                .leftOver());
        return new ItemPage<>(
                found.items().stream().map(LeftOverView::of).toList(), found.total(), found.page(), found.size());
    }

    /**
     * Puts what was accepted into the model: all of it or nothing.
     *
     * @param site key of a site, or name of a new one; the only one where it is left out
     * @param zone time zone of a new site
     */
    @PostMapping("/apply")
    ChangeReport apply(
            @PathVariable String connection,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        return commissioning.apply(connection, new TargetSite(site, zone), locale, dryRun);
    }

    /**
     * What taking back has changed in the model.
     *
     * @param revision of the model afterwards
     */
    record TakenBackView(String site, long revision, long points, long equipment, long spaces, long floors) {

        static TakenBackView of(ModelChangeReport report) {
            return new TakenBackView(
                    report.site(),
                    report.revision(),
                    count(report, EntityKind.POINT),
                    count(report, EntityKind.EQUIPMENT),
                    count(report, EntityKind.SPACE),
                    count(report, EntityKind.FLOOR));
        }

        private static long count(ModelChangeReport report, EntityKind kind) {
            return report.changes().stream().filter(one -> one.kind() == kind).count();
        }
    }

    /** Takes the last application back: all of it, or nothing where it was changed or is needed by something else since. */
    @PostMapping("/take-back")
    TakenBackView takeBack(@PathVariable String connection) {
        return TakenBackView.of(commissioning.takeBack(connection));
    }

    private ItemPage<GroupView> page(ReviewedPoints points, Locale locale) {
        List<GroupView> all = points.groups().stream()
                .map(group -> GroupView.of(group, messages, locale))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @ExceptionHandler
    ProblemDetail refused(SiteImportRefused refused) {
        ProblemDetail detail = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "site.rest.refused", refused.errors());
        detail.setProperty("problems", refused.problems());
        return detail;
    }
}
