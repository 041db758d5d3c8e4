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
import io.plenum.fault.Finding;
import io.plenum.fault.FindingGroup;
import io.plenum.fault.FindingQuery;
import io.plenum.fault.FindingState;
import io.plenum.fault.Findings;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.ui.Polling;
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
    private final transient FaultReading reading;
    private final transient @Nullable Site site;
    private final Select<FindingState> which = new Select<>();
    private final Select<Confidence> least = new Select<>();
    private final JudgedLine judged = new JudgedLine();
    private final Div list = new Div();
    private int shown;

    FaultsView(Findings findings, FaultReading reading, SiteChoice choice) {
        this.findings = findings;
        this.reading = reading;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-alarms");
        list.addClassName("plenum-active");
        Paragraph lead = new Paragraph(getTranslation("fault.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("fault.title")), new SiteNote(choice), lead, judged, filters(), list);
        refresh();
        Polling.whileShown(this, this::look);
    }

    /** What is found while somebody looks is shown; otherwise the page keeps still. */
    private void look() {
        if (site != null) {
            judged.show(findings.judged(site), reading.words());
        }
        if (findings.count(query()) != shown) {
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("fault.title");
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
        least.addValueChangeListener(event -> refresh());
        Div filters = new Div(which, least);
        filters.addClassNames("plenum-links", "plenum-filters");
        return filters;
    }

    private FindingQuery query() {
        double from =
                switch (least.getValue()) {
                    case LOW -> 0;
                    case MEDIUM -> 0.5;
                    case HIGH -> 0.8;
                };
        return new FindingQuery(which.getValue(), null, null, from, null, null, 0, SHOWN).in(site);
    }

    private void refresh() {
        List<Finding> found = findings.find(query());
        shown = findings.count(query());
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new FaultCard(getTranslation("fault.title"), new Paragraph(getTranslation(empty()))));
            return;
        }
        byCause(found).forEach(this::section);
        if (shown > found.size()) {
            list.add(new Paragraph(getTranslation("fault.fewer", shown, found.size())));
        }
    }

    private String empty() {
        boolean all = which.getValue() == FindingState.OPEN && least.getValue() == Confidence.LOW;
        return !all
                ? "fault.none-found"
                : site == null || findings.judged(site).upToDate() ? "fault.none" : "fault.none-yet";
    }

    /** What is over stands alone: its neighbours of then are another story. */
    private Map<Cause, List<FindingGroup>> byCause(List<Finding> found) {
        List<FindingGroup> groups = which.getValue() == FindingState.OPEN
                ? FindingGroup.of(found)
                : found.stream()
                        .map(finding -> FindingGroup.of(List.of(finding)).getFirst())
                        .toList();
        Map<Cause, List<FindingGroup>> byCause = new LinkedHashMap<>();
        groups.forEach(group ->
                byCause.computeIfAbsent(group.cause(), key -> new ArrayList<>()).add(group));
        return byCause;
    }

    private void section(Cause cause, List<FindingGroup> groups) {
        String title = getTranslation("fault.cause." + cause);
        FaultTable table = new FaultTable(title, List.of("equipment", "seen", "confidence", "cost", "since"));
        FaultWords words = reading.words();
        groups.stream().limit(SHOWN_OF_CAUSE).forEach(group -> row(table, group, words));
        FaultCard card = new FaultCard(groups.size() == 1 ? title : title + " (" + groups.size() + ")", table);
        if (groups.size() > SHOWN_OF_CAUSE) {
            card.add(rest(title, groups.subList(SHOWN_OF_CAUSE, groups.size()), words));
        }
        list.add(card);
    }

    private Details rest(String title, List<FindingGroup> groups, FaultWords words) {
        FaultTable table = new FaultTable(title, List.of("equipment", "seen", "confidence", "cost", "since"));
        groups.forEach(group -> row(table, group, words));
        return new Details(getTranslation("fault.more", groups.size()), table);
    }

    private void row(FaultTable table, FindingGroup group, FaultWords words) {
        Finding lead = group.lead();
        table.row(
                new Anchor("faults/" + lead.id(), words.subject(lead.subject())),
                new Span(getTranslation("fault.rule." + lead.rule())),
                new Span(FaultWords.confidence(group.confidence())),
                new Span(words.cost(group)),
                new Span(words.moment(group.since())));
    }
}
