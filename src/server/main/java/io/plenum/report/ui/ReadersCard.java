package io.plenum.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import io.plenum.report.ReportReader;
import io.plenum.report.ReportReaders;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who gets the report by mail, for administrators. */
class ReadersCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReportReaders readers;
    private final transient Site site;
    private final UnorderedList list = new UnorderedList();
    private final EmailField address = new EmailField();
    private final Select<String> language = new Select<>();
    private final transient DateTimeFormatter form;

    /**
     * @param configured whether there is a mail server
     * @param present the building's month, which goes out next
     */
    ReadersCard(ReportReaders readers, Site site, boolean configured, YearMonth present) {
        this.readers = readers;
        this.site = site;
        list.addClassName("plenum-rows");
        this.form = DateTimeFormatter.ofPattern("LLLL yyyy", getLocale());
        addClassName("plenum-card");
        address.setLabel(getTranslation("report.reader.address"));
        language.setLabel(getTranslation("report.reader.language"));
        language.setItems(Languages.codes());
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        language.setValue(Languages.of(getLocale()).getLanguage());
        Div fields = new Div(address, language, new Button(getTranslation("report.reader.add"), event -> add()));
        fields.addClassNames("plenum-links", "plenum-filters");
        add(new H2(getTranslation("report.readers")), new Paragraph(getTranslation("report.readers.lead")));
        add(configured ? next(present) : new Paragraph("▲ " + getTranslation("notify.server.off")), list, fields);
        show();
    }

    private Paragraph next(YearMonth present) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(present.plusMonths(1).atDay(1));
        return new Paragraph(getTranslation("report.readers.next", day, form.format(present.atDay(1))));
    }

    private void show() {
        list.removeAll();
        List<ReportReader> all = readers.all(site);
        Map<String, YearMonth> last = readers.lastSent(site);
        all.forEach(reader -> {
            Button remove = new Button(getTranslation("report.reader.remove"), event -> {
                readers.remove(site, reader.address());
                show();
            });
            remove.setAriaLabel(getTranslation("report.reader.remove") + " " + reader.address());
            YearMonth sent = last.get(reader.address());
            String told = sent == null
                    ? getTranslation("report.reader.never")
                    : getTranslation("report.reader.sent", form.format(sent.atDay(1)));
            list.add(new ListItem(
                    new Span(reader.address() + " · " + getTranslation("report.reader.language." + reader.language())
                            + " · " + told),
                    remove));
        });
        if (all.isEmpty()) {
            list.add(new ListItem(getTranslation("report.readers.none")));
        }
    }

    private void add() {
        FieldProblem.clear(address);
        try {
            readers.add(site, new ReportReader(address.getValue().strip(), language.getValue()));
            address.clear();
            show();
        } catch (RequestProblem problem) {
            FieldProblem.show(address, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
