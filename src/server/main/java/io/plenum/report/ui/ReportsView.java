package io.plenum.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.delivery.mail.MailSender;
import io.plenum.report.MonthlyReports;
import io.plenum.report.Report;
import io.plenum.report.ReportReaders;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.SlowWork;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The month in figures: on the screen, as PDF and as a spreadsheet. */
@Route("reports")
@Menu(title = "report.title", order = 4.9)
@RolesAllowed("VIEWER")
@CssImport("./report/report.css")
public class ReportsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 24;

    private final transient MonthlyReports reports;
    private final transient @Nullable Site site;
    private final SlowWork work = new SlowWork();
    private final Select<YearMonth> month = new Select<>();
    private final Anchor pdf = new Anchor();
    private final Anchor xlsx = new Anchor();
    private final Div shown = new Div();

    ReportsView(MonthlyReports reports, ReportReaders readers, MailSender mails, SiteChoice choice, CurrentUser user) {
        this.reports = reports;
        this.site = choice.current();
        addClassNames("plenum-page", "plenum-reports");
        shown.addClassName("plenum-report");
        Paragraph lead = new Paragraph(getTranslation("report.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("report.title")), new SiteNote(choice), lead);
        if (site == null) {
            add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        YearMonth present = reports.present(site);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("LLLL yyyy", getLocale());
        month.setLabel(getTranslation("report.month"));
        month.setItems(IntStream.range(0, MONTHS).mapToObj(present::minusMonths).toList());
        month.setItemLabelGenerator(one -> one.atDay(1).format(form));
        month.setValue(present);
        month.addValueChangeListener(event -> refresh());
        pdf.setText(getTranslation("report.pdf"));
        xlsx.setText(getTranslation("report.xlsx"));
        pdf.setRouterIgnore(true);
        xlsx.setRouterIgnore(true);
        Div filters = new Div(month, pdf, xlsx);
        filters.addClassNames("plenum-links", "plenum-filters");
        add(filters, shown);
        if (user.may(Role.ADMINISTRATOR)) {
            add(new ReadersCard(readers, site, mails.configured(), present));
        } else {
            Paragraph mail = new Paragraph(getTranslation("report.readers.ask"));
            mail.addClassName("plenum-soft");
            add(mail);
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("report.title");
    }

    private void refresh() {
        refresh(Objects.requireNonNull(site));
    }

    private void refresh(Site site) {
        YearMonth chosen = month.getValue();
        Locale locale = getLocale();
        String language =
                "?site=" + URLEncoder.encode(site.key(), StandardCharsets.UTF_8) + "&language=" + locale.getLanguage();
        pdf.setHref("api/v1/reports/" + chosen + "/pdf" + language);
        xlsx.setHref("api/v1/reports/" + chosen + "/xlsx" + language);
        work.start(UI.getCurrent(), () -> reports.of(site, chosen, locale), this::making, report -> show(report));
    }

    private void making() {
        shown.removeAll();
        shown.add(new Skeleton(getTranslation("report.making")));
    }

    /** @param report null where it could not be made */
    private void show(@Nullable Report report) {
        shown.removeAll();
        if (report == null) {
            Section card = new Section(new Paragraph(getTranslation("report.away")));
            card.addClassName("plenum-card");
            shown.add(card);
            return;
        }
        Paragraph made = new Paragraph(report.subtitle());
        made.addClassName("plenum-soft");
        shown.add(made);
        report.parts().stream().filter(part -> part.bars().isEmpty()).forEach(part -> shown.add(section(part)));
    }

    private Section section(Report.Part part) {
        Section card = new Section(new H2(part.title()));
        card.addClassName("plenum-card");
        if (!part.rows().isEmpty()) {
            Div scroll = new Div(new ReportTable(part, getLocale()));
            scroll.addClassName("plenum-scroll");
            card.add(scroll);
        }
        part.notes().forEach(note -> {
            Paragraph line = new Paragraph(note);
            line.addClassName("plenum-soft");
            card.add(line);
        });
        return card;
    }
}
