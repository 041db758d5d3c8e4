package io.plenum.handover.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.handover.HandoverDocument;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverReport;
import io.plenum.handover.HandoverReports;
import io.plenum.handover.HandoverScope;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.SlowWork;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What commissioning has left open at a site, what looks wrong, and what each missing point would unlock. */
@Route("setup/handover")
@Menu(title = "handover.title", order = 11.5)
@PermitAll
public class HandoverView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HandoverReports reports;
    private final transient SiteChoice choice;
    private final transient MessageSource texts;
    private final boolean mends;
    private final SlowWork work = new SlowWork();
    private final Div content = new Div();

    HandoverView(HandoverReports reports, SiteChoice choice, MessageSource texts, CurrentUser user) {
        this.reports = reports;
        this.choice = choice;
        this.texts = texts;
        this.mends = user.may(Role.ENGINEER);
        addClassName("plenum-page");
        content.addClassName("plenum-page");
        content.getStyle().set("padding", "0");
        add(new H1(getTranslation("handover.title")), new Paragraph(getTranslation("handover.hint")), content);
        Site site = choice.current();
        HandoverScope scope = site == null ? null : reports.scope(site);
        if (site == null || scope == null) {
            content.add(new Paragraph(getTranslation("handover.no-site")));
        } else {
            sites(site);
            show(scope);
        }
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("handover.title");
    }

    private void sites(Site chosen) {
        if (choice.sites().size() > 1) {
            Select<Site> sites = new Select<>();
            sites.setLabel(getTranslation("commissioning.site"));
            sites.setItemLabelGenerator(Site::name);
            sites.setItems(choice.sites());
            sites.setValue(chosen);
            sites.addValueChangeListener(change -> {
                choice.choose(change.getValue().key());
                HandoverScope scope = reports.scope(change.getValue());
                if (scope != null) {
                    show(scope);
                }
            });
            addComponentAtIndex(2, sites);
        }
    }

    private void show(HandoverScope scope) {
        work.start(UI.getCurrent(), () -> reports.of(scope), this::waiting, report -> show(report));
    }

    private void waiting() {
        content.removeAll();
        content.add(new Skeleton(getTranslation("handover.waiting")));
    }

    private void show(@Nullable HandoverReport report) {
        content.removeAll();
        if (report == null) {
            content.add(new Paragraph("▲ " + getTranslation("handover.away")));
            return;
        }
        HandoverItems items = new HandoverItems(report, new HandoverDocument(texts, getLocale()), mends);
        Section card = new Section(kinds(report, items), items);
        card.addClassName("plenum-card");
        content.add(new ProgressLine(report), files(report.site()), card);
    }

    private Select<HandoverKind> kinds(HandoverReport report, HandoverItems items) {
        Select<HandoverKind> kinds = new Select<>();
        kinds.setLabel(getTranslation("handover.kinds"));
        kinds.setItems(HandoverKind.values());
        kinds.setWidth("min(34em, 100%)");
        kinds.setItemLabelGenerator(kind ->
                getTranslation("handover.kind." + kind) + " (" + report.of(kind).size() + ")");
        kinds.addValueChangeListener(change -> items.show(change.getValue()));
        kinds.setValue(Arrays.stream(HandoverKind.values())
                .filter(kind -> !report.of(kind).isEmpty())
                .findFirst()
                .orElse(HandoverKind.UNBOUND));
        return kinds;
    }

    private Div files(Site site) {
        Div links = new Div();
        links.addClassName("plenum-links");
        for (String file : new String[] {"pdf", "xlsx"}) {
            Anchor link = new Anchor(
                    "api/v1/handover/" + file + "?site=" + URLEncoder.encode(site.key(), StandardCharsets.UTF_8),
                    getTranslation("handover.file." + file));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            links.add(link);
        }
        return links;
    }
}
