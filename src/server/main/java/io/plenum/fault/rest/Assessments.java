package io.plenum.fault.rest;

import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendations;
import io.plenum.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages say of open findings: all of one cause together, agreed with the recommendation about the same loss. */
@Component
class Assessments {

    private final Findings findings;
    private final RelatedRecommendations related;

    Assessments(Findings findings, RelatedRecommendations related) {
        this.findings = findings;
        this.related = related;
    }

    /**
     * Judges with everything that is open at the same sites, whichever part of it was asked for.
     *
     * @return by the finding's id; without those that are not open
     */
    Map<Long, FaultAssessment> of(List<Finding> found) {
        Map<Long, FaultAssessment> byFinding = new HashMap<>();
        found.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .map(finding -> findings.site(finding.subject()))
                .distinct()
                .forEach(site -> assess(site)
                        .forEach(one -> one.group().findings().forEach(finding -> byFinding.put(finding.id(), one))));
        return byFinding;
    }

    private List<FaultAssessment> assess(Site site) {
        return FaultAssessment.of(findings.find(FindingQuery.open().in(site)), related.of(site));
    }
}
