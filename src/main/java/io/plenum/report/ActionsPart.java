package io.plenum.report;

import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.Recommendations;
import io.plenum.fault.FindingGroup;
import io.plenum.fault.FindingQuery;
import io.plenum.fault.FindingState;
import io.plenum.fault.Findings;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was saved, what could be, and what is broken. */
@Component
class ActionsPart {

    private static final int TOP = 10;
    private static final double SURE = 0.5;

    private final Recommendations recommendations;
    private final Findings findings;
    private final MessageSource texts;

    ActionsPart(Recommendations recommendations, Findings findings, MessageSource texts) {
        this.recommendations = recommendations;
        this.findings = findings;
        this.texts = texts;
    }

    List<Report.Part> of(SiteModel model, Locale locale) {
        return List.of(ledger(locale), open(model, locale), faults(model, locale));
    }

    private Report.Part ledger(Locale locale) {
        ReportPart part = new ReportPart(
                texts, locale, "savings", "action", "since", "kind", "predicted", "saved", "low", "high", "verdict");
        for (Recommendation one : recommendations.done()) {
            Measurement measured = one.measurement();
            if (measured != null) {
                measured.parts()
                        .forEach(saved -> part.row(
                                part.text("advice.kind." + one.proposal().kind()),
                                String.valueOf(one.doneOn()),
                                part.text("report.kind." + saved.kind()),
                                saved.predicted(),
                                saved.saved(),
                                saved.low(),
                                saved.high(),
                                part.text("advice.ledger.verdict." + saved.verdict())));
            }
        }
        return part.note(part.isEmpty() ? "none.savings" : "note.savings").done();
    }

    private Report.Part open(SiteModel model, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "actions", "action", "place", "worth", "state");
        recommendations.open().stream()
                .limit(TOP)
                .forEach(one -> part.row(
                        part.text("advice.kind." + one.proposal().kind()),
                        name(model, one.proposal().subject()),
                        one.worth(),
                        part.text("advice.state." + one.state())));
        return part.isEmpty() ? part.note("none.actions").done() : part.done();
    }

    private Report.Part faults(SiteModel model, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "faults", "place", "cause", "lost", "cost", "since");
        FindingQuery query = new FindingQuery(FindingState.OPEN, null, null, SURE, null, null, 0, 500);
        FindingGroup.of(findings.find(query)).stream()
                .sorted(Comparator.comparingDouble(FindingGroup::kilowattHours).reversed())
                .limit(TOP)
                .forEach(group -> part.row(
                        name(model, group.lead().subject()),
                        part.text("fault.cause." + group.cause()),
                        group.kilowattHours(),
                        findings.money(group.energy(), group.kilowattHours()),
                        String.valueOf(group.since()).substring(0, 10)));
        return part.isEmpty() ? part.note("none.faults").done() : part.done();
    }

    private static String name(SiteModel model, String key) {
        Equipment equipment = model.equipment(key);
        return equipment == null ? "" : equipment.name();
    }
}
