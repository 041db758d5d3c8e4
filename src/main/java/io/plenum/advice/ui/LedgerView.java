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
import io.plenum.advice.AdviceState;
import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.Recommendations;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import io.plenum.site.SiteAccess;
import io.plenum.ui.PlainTable;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Savings as in a ledger: what was promised for what people did, and what the meters have proven. */
@Route("savings")
@Menu(title = "advice.ledger.title", order = 4.8)
@RolesAllowed("VIEWER")
@CssImport("./advice.css")
public class LedgerView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AdviceWords words;
    private final PlainTable table = new PlainTable(
            "advice.ledger.column.action",
            "advice.ledger.column.on",
            "advice.ledger.column.promised",
            "advice.ledger.column.predicted",
            "advice.ledger.column.measured",
            "advice.ledger.column.verdict");

    LedgerView(Recommendations recommendations, SiteAccess models) {
        words = AdviceWords.here(models.visible(), recommendations);
        addClassName("plenum-page");
        List<Recommendation> done = recommendations.find(AdviceState.CARRIED_OUT);
        Paragraph lead = new Paragraph(getTranslation("advice.ledger.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("advice.ledger.title")), lead);
        if (done.isEmpty()) {
            Div card = new Div(
                    new Paragraph(getTranslation("advice.ledger.none")),
                    new Anchor("actions", getTranslation("advice.title")));
            card.addClassName("plenum-card");
            add(card);
            return;
        }
        add(new Paragraph(sum(done, recommendations)), table(done));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("advice.ledger.title");
    }

    /**
     * Only what is proven counts as saved, and what was used more counts against it. A meter counts once, by the action that it was
     * read longest for: later ones are in its figure already.
     */
    private String sum(List<Recommendation> done, Recommendations recommendations) {
        Map<String, Measurement.Part> longest = new HashMap<>();
        for (Recommendation one : done) {
            Measurement measured = one.measurement();
            if (measured != null) {
                measured.parts()
                        .forEach(part -> longest.merge(part.meter(), part, (a, b) -> a.days() >= b.days() ? a : b));
            }
        }
        Map<EnergyKind, Double> proven = new EnumMap<>(EnergyKind.class);
        longest.values().stream()
                .filter(Measurement.Part::proven)
                .forEach(part -> proven.merge(part.kind(), part.saved(), Double::sum));
        double promised = done.stream().mapToDouble(Recommendation::worth).sum();
        double energy =
                proven.values().stream().mapToDouble(Double::doubleValue).sum();
        return getTranslation(
                "advice.ledger.sum",
                done.size(),
                words.money(promised),
                words.about(energy),
                words.money(recommendations.money(proven)),
                words.about(recommendations.carbon(proven)));
    }

    private Div table(List<Recommendation> done) {
        done.forEach(this::rows);
        Div card = new Div(table);
        card.addClassNames("plenum-card", "plenum-scroll");
        return card;
    }

    private void rows(Recommendation one) {
        Measurement measured = one.measurement();
        if (measured == null || measured.parts().isEmpty()) {
            int days = measured == null ? 0 : measured.missingDays();
            String wait = days > 0
                    ? getTranslation("advice.measured.wait", days)
                    : getTranslation("advice.measured.no-meter");
            row(one, "", "", wait);
            return;
        }
        for (Measurement.Part part : measured.parts()) {
            String kind = getTranslation("advice.energy." + part.kind());
            row(
                    one,
                    words.about(part.predicted()) + " kWh " + kind,
                    part.proven() || part.verdict() == Savings.Verdict.NOT_PROVEN
                            ? AdviceWords.text(
                                    "advice.between",
                                    words.about(part.saved()),
                                    "kWh",
                                    words.about(part.low()),
                                    words.about(part.high()))
                            : "",
                    getTranslation("advice.ledger.verdict." + part.verdict()));
        }
    }

    private void row(Recommendation one, String predicted, String measured, String verdict) {
        Anchor action =
                new Anchor("actions/" + one.id(), words.title(one.proposal()) + " · " + words.places(one.proposal()));
        table.row(action, day(one.doneOn()), words.money(one.worth()), predicted, measured, verdict);
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.locale())
                        .format(day);
    }
}
