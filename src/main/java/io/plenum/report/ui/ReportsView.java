package io.plenum.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.notify.Mails;
import io.plenum.report.MonthlyReports;
import io.plenum.report.Report;
import io.plenum.report.ReportReaders;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/** The month in figures: on the screen, as PDF and as a spreadsheet. */
@Route("reports")
@Menu(title = "report.title", order = 4.9)
@RolesAllowed("VIEWER")
public class ReportsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 24;

    private final transient MonthlyReports reports;
    private final Select<YearMonth> month = new Select<>();
    private final Anchor pdf = new Anchor();
    private final Anchor xlsx = new Anchor();
    private final Div shown = new Div();

    ReportsView(MonthlyReports reports, ReportReaders readers, Mails mails, CurrentUser user) {
        this.reports = reports;
        addClassName("plenum-page");
        shown.addClassName("plenum-report");
        Paragraph lead = new Paragraph(getTranslation("report.lead"));
        lead.addClassName("plenum-soft");
        YearMonth present = reports.present();
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
        add(new H1(getTranslation("report.title")), lead, filters, shown);
        if (user.may(Role.ADMINISTRATOR)) {
            add(new ReadersCard(readers, mails.configured()));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("report.title");
    }

    private void refresh() {
        YearMonth chosen = month.getValue();
        String language = "?language=" + getLocale().getLanguage();
        pdf.setHref("api/v1/reports/" + chosen + "/pdf" + language);
        xlsx.setHref("api/v1/reports/" + chosen + "/xlsx" + language);
        Report report = reports.of(chosen, getLocale());
        shown.removeAll();
        report.parts().stream().filter(part -> part.bars().isEmpty()).forEach(part -> shown.add(section(part)));
    }

    private Section section(Report.Part part) {
        Section card = new Section(new H2(part.title()));
        card.addClassName("plenum-card");
        if (!part.rows().isEmpty()) {
            Div scroll = new Div(table(part));
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

    private NativeTable table(Report.Part part) {
        NativeTableBody body = new NativeTableBody();
        NativeTableRow head = new NativeTableRow();
        part.columns().forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        body.add(head);
        for (List<Object> cells : part.rows()) {
            NativeTableRow row = new NativeTableRow();
            for (int i = 0; i < cells.size(); i++) {
                NativeTableCell cell = new NativeTableCell(words(cells.get(i)));
                cell.getElement().setAttribute("data-label", part.columns().get(i));
                row.add(cell);
            }
            body.add(row);
        }
        NativeTable table = new NativeTable(body);
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", part.title());
        return table;
    }

    private String words(Object cell) {
        return Report.words(cell, getLocale());
    }
}
