package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.fault.FaultSpan;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One fault: what was seen, when, what may be behind it, how to verify it and what to do. */
@Route("faults/:id([0-9]+)")
@RolesAllowed("VIEWER")
@CssImport("./alarm/alarms.css")
public class FaultView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int CHARTS = 4;
    private static final Duration BEFORE = Duration.ofHours(4);
    private static final Duration AFTER = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final transient Findings findings;
    private final transient FaultViewContext context;
    private final transient CurrentUser user;
    private final transient BiasEstimates biases;

    FaultView(Findings findings, FaultViewContext context, CurrentUser user, BiasEstimates biases) {
        this.findings = findings;
        this.biases = biases;
        this.context = context;
        this.user = user;
        addClassNames("plenum-page", "plenum-alarms");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("fault.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
    }

    private void show(long id) {
        Finding finding = findings.find(id);
        if (finding == null) {
            throw new NotFoundException();
        }
        FindingGroup group = findings.group(finding);
        FaultFormatter formatter = context.formatter(finding.subject());
        removeAll();
        add(
                new H1(getTranslation("fault.cause." + group.cause()) + " · " + formatter.subject(finding.subject())),
                new Paragraph(getTranslation("fault.cause-plain." + group.cause())));
        Div left = new Div(trend(group, formatter), new FaultEvidence(group, formatter));
        List<BiasEstimate> off = off(finding);
        if (!off.isEmpty()) {
            left.addComponentAsFirst(new DriftEvidence(off, formatter));
        }
        Div right = new Div(
                new FaultCard(
                        getTranslation("fault.about"),
                        new FaultFacts(group, finding, formatter),
                        new FaultActions(finding, findings, user, () -> show(id))),
                new FaultCauses(group));
        if (finding.state() == FindingState.OPEN) {
            new FaultGaps(findings.coverage(finding.subject())).ifAny(left::add);
        }
        Div content = new Div(left, right);
        content.addClassName("plenum-two");
        add(content);
    }

    /** What is known at present of the sensors of an open finding, where it is about sensors that are off. */
    private List<BiasEstimate> off(Finding finding) {
        return finding.state() != FindingState.OPEN || !finding.rule().equals(BiasEstimate.RULE)
                ? List.of()
                : biases.latest(findings.site(finding.subject())).stream()
                        .filter(BiasEstimate::proven)
                        .filter(bias -> finding.points().containsValue(bias.point())
                                || bias.point().startsWith(finding.subject() + "/"))
                        .toList();
    }

    private Component trend(FindingGroup group, FaultFormatter formatter) {
        Finding lead = group.lead();
        Set<String> points = new LinkedHashSet<>(lead.points().values());
        group.findings().forEach(finding -> points.addAll(finding.points().values()));
        Instant to = lead.seen().plus(AFTER);
        Instant start = group.since().minus(BEFORE);
        Instant from = start.isBefore(to.minus(LONGEST)) ? to.minus(LONGEST) : start;
        List<FaultSpan> spans = findings.spans(lead.id(), from, to);
        FaultCard card = new FaultCard(getTranslation("fault.trend"));
        points.stream()
                .filter(key -> formatter.model().point(key) != null)
                .limit(CHARTS)
                .forEach(point -> card.add(new FaultChart(formatter, point, from, to, spans)));
        if (points.isEmpty()) {
            card.add(new Paragraph(getTranslation("fault.no-trend")));
        }
        return card;
    }
}
