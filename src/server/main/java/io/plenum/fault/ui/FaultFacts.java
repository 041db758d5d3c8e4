package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.fault.finding.Severity;
import io.plenum.site.PlanRoute;
import java.util.Comparator;

/** What one fault is about, in a few lines. */
class FaultFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    FaultFacts(FindingGroup group, Finding finding, FaultFormatter formatter) {
        FaultAssessment assessed = formatter.assessed(group);
        addClassName("plenum-facts");
        line("state", new Span(getTranslation("fault.which." + finding.state())));
        line("equipment", place(finding.subject(), formatter));
        line("severity", new Span(getTranslation("fault.severity." + severity(group))));
        line("confidence", new Span(FaultFormatter.confidence(assessed.confidence())));
        line("since", new Span(formatter.moment(group.since())));
        line("last", new Span(formatter.moment(finding.seen())));
        if (finding.ended() != null) {
            line("ended", new Span(formatter.moment(finding.ended())));
        }
        line("minutes", new Span(formatter.minutes(group.lead().faultMinutes())));
        line("cost", new Span(formatter.cost(assessed)));
        if (group.discomfort() >= 0.5) {
            line("comfort", new Span(getTranslation("fault.comfort.value", formatter.number(group.discomfort(), 0))));
        }
        RelatedRecommendation recommendation = assessed.recommendation();
        if (recommendation != null) {
            line(
                    "recommendation",
                    new Anchor("actions/" + recommendation.id(), getTranslation("fault.recommendation")));
        }
        if (finding.answeredBy() != null) {
            line("dismissed", new Span(finding.answeredBy()));
            line("reason", new Span(finding.reason()));
        }
    }

    /** The most urgent of what belongs together. */
    private static Severity severity(FindingGroup group) {
        return group.findings().stream()
                .map(finding -> Severity.of(finding.rule()))
                .max(Comparator.naturalOrder())
                .orElse(Severity.MEDIUM);
    }

    private static Component place(String subject, FaultFormatter formatter) {
        String route = PlanRoute.to(formatter.model(), subject);
        String name = formatter.subject(subject);
        return route == null ? new Span(name) : new Anchor(route, name);
    }

    private void line(String column, Component value) {
        add(new Term(getTranslation("fault.column." + column)), new Description(value));
    }
}
