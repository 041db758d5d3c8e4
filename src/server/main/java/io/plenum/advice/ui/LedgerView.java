package io.plenum.advice.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.Recommendations;
import io.plenum.advice.SavingsLedger;
import io.plenum.advice.estimate.saving.Interval;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.PlainTable;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Savings as in a ledger: what was promised for what people did, and what the meters have proven. */
@Route("savings")
@Menu(title = "advice.ledger.title", order = 4.8)
@RolesAllowed("VIEWER")
@CssImport("./advice.css")
public class LedgerView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable AdviceWords words;
    private final PlainTable table = new PlainTable(
            "advice.ledger.column.action",
            "advice.ledger.column.on",
            "advice.ledger.column.promised",
            "advice.ledger.column.predicted",
            "advice.ledger.column.measured",
            "advice.ledger.column.verdict");

    LedgerView(Recommendations recommendations, SiteAccess models, SiteChoice choice) {
        Site site = choice.current();
        words = site == null ? null : AdviceWords.here(models.visible(), site, recommendations);
        addClassName("plenum-page");
        Paragraph lead = new Paragraph(getTranslation("advice.ledger.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("advice.ledger.title")), new SiteNote(choice), lead);
        SavingsLedger ledger = site == null ? null : recommendations.ledger(site);
        if (ledger == null || ledger.entries().isEmpty()) {
            Div card = new Div(
                    new Paragraph(getTranslation("advice.ledger.none")),
                    new Anchor("actions", getTranslation("advice.title")));
            card.addClassName("plenum-card");
            add(card);
            return;
        }
        add(new LedgerSummary(ledger.totals(), words()), table(ledger));
    }

    private AdviceWords words() {
        return Objects.requireNonNull(words);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("advice.ledger.title");
    }

    private Div table(SavingsLedger ledger) {
        ledger.entries().forEach(this::rows);
        Div card = new Div(table);
        card.addClassNames("plenum-card", "plenum-scroll");
        return card;
    }

    private void rows(SavingsLedger.Entry entry) {
        Recommendation one = entry.recommendation();
        Measurement measured = one.measurement();
        if (measured == null || measured.parts().isEmpty()) {
            row(one, words().money(one.worth()), "", "", waiting(measured));
            return;
        }
        String shared = entry.sharing().isEmpty()
                ? ""
                : " · "
                        + getTranslation(
                                "advice.ledger.sharing", entry.sharing().size());
        String worth = words().money(one.worth());
        for (Measurement.Part part : measured.parts()) {
            part(one, worth, part, shared);
            worth = "";
        }
        measured.beside().forEach(part -> part(one, "", part, " · " + getTranslation("advice.ledger.beside")));
    }

    private String waiting(@Nullable Measurement measured) {
        if (measured == null) {
            return getTranslation("advice.ledger.unread");
        }
        int days = measured.missingDays();
        return days > 0 ? getTranslation("advice.measured.wait", days) : getTranslation("advice.measured.no-meter");
    }

    /** @param worth in the first row of each only: nobody shall add it up twice */
    private void part(Recommendation one, String worth, Measurement.Part part, String note) {
        Interval saved = new Interval(part.low(), part.saved(), part.high());
        row(
                one,
                worth,
                words().between(part.promised(), part.kind().unit()),
                part.trustworthy() ? words().between(saved, part.kind().unit()) : "",
                words().meters(part.meter()) + " · " + getTranslation("advice.ledger.verdict." + part.verdict())
                        + note);
    }

    private void row(Recommendation one, String worth, String predicted, String measured, String verdict) {
        Anchor action = new Anchor(
                "actions/" + one.id(), words().title(one.proposal()) + " · " + words().places(one.proposal()));
        table.row(action, day(one.doneOn()), worth, predicted, measured, verdict);
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words().locale())
                        .format(day);
    }
}
