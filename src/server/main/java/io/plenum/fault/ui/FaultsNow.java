package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.fault.DayStatus;
import io.plenum.fault.finding.EvaluationProgress;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.NowCard;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;

/** The faults that are likely true, on the page that says how the building is. */
@Configuration(proxyBeanMethods = false)
class FaultsNow {

    private static final int MOST = 4;
    private static final FindingQuery OPEN = new FindingQuery(FindingState.OPEN, null, null, 0, null, null, 0, 500);

    @Bean
    @Order(2)
    NowCard likelyFaults(Findings findings, FaultViewContext context, SiteChoice choice, CurrentUser user) {
        return () -> {
            Section card = new Section(new H2(FaultFormatter.text("fault.title")));
            card.addClassName("plenum-card");
            Site site = choice.current();
            card.setVisible(site != null && user.may(Role.VIEWER));
            if (site != null && card.isVisible()) {
                card.add(new SiteNote(choice));
                fill(card, findings, site, context.formatter());
            }
            return card;
        };
    }

    private static void fill(Section card, Findings findings, Site site, FaultFormatter formatter) {
        try {
            List<FindingGroup> groups = formatter.assessed(findings.find(OPEN.in(site)), site).stream()
                    .filter(one -> one.confidence() >= DayStatus.DECISIVE)
                    .map(FaultAssessment::group)
                    .toList();
            EvaluationProgress judged = findings.judged(site);
            card.add(verdict(groups.size(), judged), list(groups, formatter));
            if (!judged.upToDate()) {
                card.add(new EvaluationProgressLine(judged, formatter));
            }
            card.add(new Anchor("faults", FaultFormatter.text("fault.now.open")));
        } catch (DataAccessException away) {
            card.add(new Paragraph(FaultFormatter.text("fault.away")));
        }
    }

    private static Div verdict(int count, EvaluationProgress judged) {
        String none =
                judged.upToDate() ? "✓ " + FaultFormatter.text("fault.now.none") : FaultFormatter.text("fault.now.yet");
        Div verdict = new Div(count == 0 ? none : "! " + FaultFormatter.text("fault.now.count", count));
        verdict.addClassName("plenum-verdict");
        return verdict;
    }

    private static UnorderedList list(List<FindingGroup> groups, FaultFormatter formatter) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenum-rows");
        groups.stream().limit(MOST).forEach(group -> list.add(row(group, formatter)));
        list.setVisible(!groups.isEmpty());
        return list;
    }

    private static ListItem row(FindingGroup group, FaultFormatter formatter) {
        Finding lead = group.lead();
        Anchor cause = new Anchor("faults/" + lead.id(), FaultFormatter.text("fault.cause." + group.cause()));
        Span where = new Span(formatter.subject(lead.subject()));
        where.addClassName("plenum-soft");
        return new ListItem(cause, where);
    }
}
