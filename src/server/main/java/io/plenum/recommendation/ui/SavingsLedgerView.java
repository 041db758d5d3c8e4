package io.plenum.recommendation.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.manual.ExplainedTexts;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
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

/** Savings as in a ledger: what was expected for what people did, and what the meters have proven. */
@Route("savings")
@Menu(title = "recommendation.ledger.title", order = 4.8)
@RolesAllowed("VIEWER")
@CssImport("./recommendation.css")
public class SavingsLedgerView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable RecommendationFormatter words;
    private final PlainTable table = new PlainTable(
            "recommendation.ledger.column.action",
            "recommendation.ledger.column.on",
            "recommendation.ledger.column.expected",
            "recommendation.ledger.column.predicted",
            "recommendation.ledger.column.measured",
            "recommendation.ledger.column.verdict");

    SavingsLedgerView(Recommendations recommendations, SiteAccess models, SiteChoice choice) {
        Site site = choice.current();
        words = site == null ? null : RecommendationFormatter.here(models.visible(), site, recommendations);
        addClassName("plenum-page");
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "recommendation.ledger.lead");
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("recommendation.ledger.title")), new SiteNote(choice), lead);
        SavingsLedger ledger = site == null ? null : recommendations.ledger(site);
        if (ledger == null || ledger.entries().isEmpty()) {
            Div card = new Div(
                    new Paragraph(getTranslation("recommendation.ledger.none")),
                    new Anchor("actions", getTranslation("recommendation.title")));
            card.addClassName("plenum-card");
            add(card);
            return;
        }
        add(new SavingsSummary(ledger.totals(), words()), table(ledger));
    }

    private RecommendationFormatter words() {
        return Objects.requireNonNull(words);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("recommendation.ledger.title");
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
                                "recommendation.ledger.sharing", entry.sharing().size());
        String worth = words().money(one.worth());
        for (Measurement.Part part : measured.parts()) {
            part(one, worth, part, shared);
            worth = "";
        }
        measured.beside().forEach(part -> part(one, "", part, " · " + getTranslation("recommendation.ledger.beside")));
    }

    private String waiting(@Nullable Measurement measured) {
        if (measured == null) {
            return getTranslation("recommendation.ledger.unread");
        }
        int days = measured.missingDays();
        return days > 0
                ? getTranslation("recommendation.measured.wait", days)
                : getTranslation("recommendation.measured.no-meter");
    }

    /** @param worth in the first row of each only: nobody shall add it up twice */
    private void part(Recommendation one, String worth, Measurement.Part part, String note) {
        ConfidenceInterval saved = new ConfidenceInterval(part.low(), part.saved(), part.high());
        row(
                one,
                worth,
                words().between(part.expected(), part.kind().unit()),
                part.trustworthy() ? words().between(saved, part.kind().unit()) : "",
                words().meters(part.meter()) + " · " + getTranslation("recommendation.ledger.verdict." + part.verdict())
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
