package io.plenum.fault.rest;

import io.plenum.access.CurrentUser;
import io.plenum.fault.FaultSpan;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What fault detection found, what it would have found, and what people say to it. */
@RestController
@RequestMapping("/api/v1/findings")
@PreAuthorize("hasRole('VIEWER')")
class FindingController {

    /** A simulation of a whole building takes its time and a connection; one at a time leaves the rest of the server alone. */
    private final Semaphore simulations = new Semaphore(1);

    private final Findings findings;
    private final RequestedSite sites;
    private final CurrentUser user;
    private final Assessments assessments;

    FindingController(Findings findings, Assessments assessments, RequestedSite sites, CurrentUser user) {
        this.findings = findings;
        this.assessments = assessments;
        this.sites = sites;
        this.user = user;
    }

    record Dismissal(@Nullable String reason) {}

    /** @param confidence the least that is wanted of the rule by itself, 0 to 1 */
    @GetMapping
    ItemPage<FindingJson> list(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "0") double confidence,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        FindingQuery query = new FindingQuery(state, subject, rule, confidence, from, to, page, size)
                .in(site == null ? null : sites.of(site));
        return new ItemPage<>(json(findings.find(query)), findings.count(query), page, size);
    }

    private List<FindingJson> json(List<Finding> found) {
        Map<Long, FaultAssessment> assessed = assessments.of(found);
        return found.stream()
                .map(finding -> FindingJson.of(finding, assessed.get(finding.id()), findings))
                .toList();
    }

    @GetMapping("/{id}")
    FindingJson one(@PathVariable long id) {
        return json(List.of(known(id))).getFirst();
    }

    /** When it stood. */
    @GetMapping("/{id}/times")
    ItemPage<FaultSpan> times(@PathVariable long id) {
        Finding finding = known(id);
        List<FaultSpan> spans =
                findings.spans(id, finding.since(), finding.seen().plusSeconds(60));
        return new ItemPage<>(spans, spans.size(), 0, spans.size());
    }

    private Finding known(long id) {
        Finding finding = findings.find(id);
        if (finding == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return finding;
    }

    /** Rules that a piece of equipment cannot be judged by, with what it lacks. */
    @GetMapping("/not-evaluable")
    Map<String, Set<Quantity>> notEvaluable(@RequestParam String subject) {
        return findings.notEvaluable(subject);
    }

    /** How far each rule could judge a piece of equipment over its last seven days, and why the others could not. */
    @GetMapping("/evaluation")
    EquipmentCoverage evaluation(@RequestParam String subject) {
        EquipmentCoverage known = findings.coverage(subject);
        if (known == null) {
            throw RequestProblem.notFound(subject);
        }
        return known;
    }

    /** How many of its rules could judge each piece of equipment over its last seven days; up to five minutes old. */
    @GetMapping("/coverage")
    ItemPage<CoverageJson> coverage(@RequestParam(required = false) @Nullable String site) {
        List<CoverageJson> all = sites.allOr(site).stream()
                .flatMap(one -> findings.coverage(one).stream())
                .map(CoverageJson::of)
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    /**
     * @param evaluated rules that could be evaluated on a day at least
     * @param rules that there are for this kind of equipment
     */
    record CoverageJson(String subject, String kind, int evaluated, int rules) {

        static CoverageJson of(EquipmentCoverage one) {
            return new CoverageJson(
                    one.subject(), one.kind(), one.evaluated(), one.rules().size());
        }
    }

    /** What would have been found in a past period; kept nowhere. */
    @GetMapping("/rehearsal")
    @PreAuthorize("hasRole('TECHNICIAN')")
    ItemPage<FindingJson> simulate(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        if (!simulations.tryAcquire()) {
            throw RequestProblem.unavailable("fault.problem.busy");
        }
        try {
            List<FindingJson> found = findings.simulate(subject, from, to).stream()
                    .map(finding -> FindingJson.of(finding, null, findings))
                    .toList();
            return new ItemPage<>(found, found.size(), 0, found.size());
        } finally {
            simulations.release();
        }
    }

    @PostMapping("/{id}/dismiss")
    @PreAuthorize("hasRole('OPERATOR')")
    FindingJson dismiss(@PathVariable long id, @RequestBody Dismissal body) {
        String reason = body.reason();
        return FindingJson.of(findings.dismiss(id, user.name(), reason == null ? "" : reason), null, findings);
    }
}
