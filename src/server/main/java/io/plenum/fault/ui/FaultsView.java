package io.plenum.fault.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.fault.Cause;
import io.plenum.fault.Confidence;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.manual.ExplainedTexts;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong in the building, put together by cause. */
@Route("faults")
@Menu(title = "fault.title", order = 4.5)
@RolesAllowed("VIEWER")
@CssImport("./alarm/alarms.css")
public class FaultsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 500;
    private static final int SHOWN_OF_CAUSE = 8;

    private final transient Findings findings;
    private final transient FaultViewContext context;
    private final transient @Nullable Site site;
    private final Select<FindingState> which = new Select<>();
    private final Select<Confidence> least = new Select<>();
    private final EvaluationProgressLine judged = new EvaluationProgressLine();
    private final Div list = new Div();
    private int stored;

    FaultsView(Findings findings, FaultViewContext context, SiteChoice choice) {
        this.findings = findings;
        this.context = context;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-alarms");
        list.addClassName("plenum-active");
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "fault.lead");
        lead.addClassName("plenum-soft");
        add(
                new H1(getTranslation("fault.title")),
                new SiteNote(choice),
                lead,
                judged,
                filters(),
                list,
                new CoverageDetails(() -> site == null ? List.of() : findings.coverage(site)),
                links());
        refresh();
        Polling.whileShown(this, this::look);
    }

    /** What is found while somebody looks is shown; otherwise the page keeps still. */
    private void look() {
        if (site != null) {
            judged.show(findings.judged(site), context.formatter());
        }
        if (findings.count(query()) != stored) {
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("fault.title");
    }

    private Div links() {
        Div links = new Div(
                new Anchor("faults/sensors", getTranslation("fault.sensors")),
                new Anchor("faults/self-test", getTranslation("fault.self-test")));
        links.addClassName("plenum-links");
        return links;
    }

    private Div filters() {
        which.setLabel(getTranslation("fault.which"));
        which.setItems(FindingState.OPEN, FindingState.DISMISSED, FindingState.GONE);
        which.setItemLabelGenerator(state -> getTranslation("fault.which." + state));
        which.setValue(FindingState.OPEN);
        which.addValueChangeListener(event -> refresh());
        least.setLabel(getTranslation("fault.column.confidence"));
        least.setItems(Confidence.values());
        least.setItemLabelGenerator(
                level -> getTranslation("fault.least") + " " + getTranslation("fault.confidence." + level));
        least.setValue(Confidence.LOW);
        least.setWidth("13rem");
        least.addValueChangeListener(event -> refresh());
        Div filters = new Div(which, least);
        filters.addClassNames("plenum-links", "plenum-filters");
        return filters;
    }

    /** Of any confidence: how sure a fault is, its findings tell together and with what is recommended. */
    private FindingQuery query() {
        return new FindingQuery(which.getValue(), null, null, 0, null, null, 0, SHOWN).in(site);
    }

    private void refresh() {
        List<Finding> found = findings.find(query());
        stored = findings.count(query());
        FaultFormatter formatter = context.formatter();
        List<FaultAssessment> wanted = assessed(found, formatter).stream()
                .filter(one -> Confidence.of(one.confidence()).compareTo(least.getValue()) >= 0)
                .toList();
        list.removeAll();
        if (wanted.isEmpty()) {
            list.add(new FaultCard(getTranslation("fault.title"), new Paragraph(getTranslation(empty()))));
            return;
        }
        byCause(wanted).forEach((cause, all) -> section(cause, all, formatter));
        if (stored > found.size()) {
            list.add(new Paragraph(getTranslation("fault.fewer", stored, found.size())));
        }
    }

    private String empty() {
        boolean all = which.getValue() == FindingState.OPEN && least.getValue() == Confidence.LOW;
        return !all
                ? "fault.none-found"
                : site == null || findings.judged(site).upToDate() ? "fault.none" : "fault.none-yet";
    }

    /** What is over stands alone: its neighbours of then are another story. */
    private List<FaultAssessment> assessed(List<Finding> found, FaultFormatter formatter) {
        return which.getValue() == FindingState.OPEN
                ? formatter.assessed(found, site)
                : found.stream()
                        .flatMap(finding -> FaultAssessment.of(List.of(finding), List.of()).stream())
                        .toList();
    }

    private static Map<Cause, List<FaultAssessment>> byCause(List<FaultAssessment> all) {
        Map<Cause, List<FaultAssessment>> byCause = new LinkedHashMap<>();
        all.forEach(one -> byCause.computeIfAbsent(one.group().cause(), key -> new ArrayList<>())
                .add(one));
        return byCause;
    }

    private void section(Cause cause, List<FaultAssessment> groups, FaultFormatter formatter) {
        String title = getTranslation("fault.cause." + cause);
        FaultTable table = new FaultTable(title, List.of("equipment", "seen", "confidence", "cost", "since"));
        groups.stream().limit(SHOWN_OF_CAUSE).forEach(group -> row(table, group, formatter));
        Paragraph explained = new Paragraph(getTranslation("fault.cause-plain." + cause));
        explained.addClassName("plenum-soft");
        FaultCard card =
                new FaultCard(groups.size() == 1 ? title : title + " (" + groups.size() + ")", explained, table);
        if (groups.size() > SHOWN_OF_CAUSE) {
            card.add(rest(title, groups.subList(SHOWN_OF_CAUSE, groups.size()), formatter));
        }
        list.add(card);
    }

    private Details rest(String title, List<FaultAssessment> groups, FaultFormatter formatter) {
        FaultTable table = new FaultTable(title, List.of("equipment", "seen", "confidence", "cost", "since"));
        groups.forEach(group -> row(table, group, formatter));
        return new Details(getTranslation("fault.more", groups.size()), table);
    }

    private void row(FaultTable table, FaultAssessment one, FaultFormatter formatter) {
        FindingGroup group = one.group();
        Finding lead = group.lead();
        table.row(
                new Anchor("faults/" + lead.id(), formatter.subject(lead.subject())),
                new FaultTerm(lead.rule()),
                new Span(FaultFormatter.confidence(one.confidence())),
                new Span(formatter.cost(one)),
                new Span(formatter.moment(group.since())));
    }
}
