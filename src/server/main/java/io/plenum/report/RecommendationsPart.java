package io.plenum.report;

import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendations;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationTitle;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was saved, what could be, and what is broken. */
@Component
class RecommendationsPart {

    private static final int TOP = 10;
    private static final double SURE = 0.5;

    private final Recommendations recommendations;
    private final Findings findings;
    private final RelatedRecommendations related;
    private final MessageSource texts;

    RecommendationsPart(
            Recommendations recommendations, Findings findings, RelatedRecommendations related, MessageSource texts) {
        this.recommendations = recommendations;
        this.findings = findings;
        this.related = related;
        this.texts = texts;
    }

    List<Report.Part> of(BuildingModel model, Locale locale) {
        return List.of(open(model, locale), ledger(model.site(), locale), faults(model, locale));
    }

    private Report.Part ledger(Site site, Locale locale) {
        ReportPart part = new ReportPart(
                texts, locale, "savings", "action", "since", "kind", "predicted", "saved", "low", "high", "verdict");
        SavingsLedger ledger = recommendations.ledger(site);
        for (SavingsLedger.Entry entry : ledger.entries()) {
            Recommendation one = entry.recommendation();
            Measurement measured = one.measurement();
            if (measured != null) {
                measured.parts()
                        .forEach(saved -> part.row(
                                title(part, one, locale),
                                done(one),
                                part.text("report.kind." + saved.kind()) + ", "
                                        + saved.kind().unit(),
                                saved.predicted(),
                                told(saved, saved.saved()),
                                told(saved, saved.low()),
                                told(saved, saved.high()),
                                part.text("recommendation.ledger.verdict." + saved.verdict())));
            }
        }
        // as the page of savings has it: a main meter counts once, however many actions are judged by it
        part.headline(
                "saved",
                ledger.totals().provenKilowattHours(),
                "kWh",
                part.isEmpty() ? part.text("report.headline.nothing-measured") : "");
        return part.note(part.isEmpty() ? "none.savings" : "note.savings").done();
    }

    /** What cannot be told is no figure, as on the page of savings. */
    private static double told(Measurement.Part part, double figure) {
        return part.trustworthy() ? figure : Double.NaN;
    }

    private static String title(ReportPart part, Recommendation one, Locale locale) {
        return RecommendationTitle.of(one.proposal(), part::text, locale);
    }

    private static Object done(Recommendation one) {
        return one.doneOn() == null ? "" : one.doneOn();
    }

    private Report.Part open(BuildingModel model, Locale locale) {
        ReportPart part = ReportPart.priced(
                texts, locale, recommendations.currency(model.site()), "actions", "action", "place", "worth", "state");
        List<Recommendation> open = recommendations.open(model.site());
        open.stream()
                .max(Comparator.comparingDouble(Recommendation::worth))
                .ifPresent(best -> best(part, model.site(), best, open.size(), locale));
        open.stream()
                .limit(TOP)
                .forEach(one -> part.row(
                        title(part, one, locale),
                        name(model, one.proposal().subject()),
                        one.worth(),
                        part.text("recommendation.state." + one.state())));
        return part.note(part.isEmpty() ? "none.actions" : "note.now").done();
    }

    /** Recommendations may save the same energy: their sum would promise too much. */
    private void best(ReportPart part, Site site, Recommendation best, int all, Locale locale) {
        String action = title(part, best, locale);
        part.headline(
                "worth",
                best.worth(),
                recommendations.currency(site),
                part.text("report.headline.actions", action, all));
    }

    private Report.Part faults(BuildingModel model, Locale locale) {
        ReportPart part = ReportPart.priced(
                texts,
                locale,
                findings.currency(model.site()),
                "faults",
                "place",
                "cause",
                "since",
                "lost",
                "lost-cost");
        List<FaultAssessment> groups = likely(model.site());
        groups.stream()
                .limit(TOP)
                .forEach(one -> part.row(
                        name(model, one.group().lead().subject()),
                        part.text("fault.cause." + one.group().cause()),
                        LocalDate.ofInstant(one.group().since(), model.zone()),
                        one.kilowattHours(),
                        money(model.site(), one)));
        part.headline(
                "faults",
                groups.stream().mapToDouble(one -> money(model.site(), one)).sum(),
                findings.currency(model.site()),
                part.text("report.headline.open", groups.size()));
        if (groups.size() > TOP) {
            part.note("note.more", TOP, groups.size());
        }
        return part.note(part.isEmpty() ? "none.faults" : "note.now").done();
    }

    /** As the pages of faults have them, the costliest first. */
    private List<FaultAssessment> likely(Site site) {
        FindingQuery query = new FindingQuery(FindingState.OPEN, null, null, 0, null, null, 0, 500).in(site);
        return FaultAssessment.of(findings.find(query), related.of(site)).stream()
                .filter(one -> one.confidence() >= SURE)
                .sorted(Comparator.comparingDouble(FaultAssessment::kilowattHours)
                        .reversed())
                .toList();
    }

    private double money(Site site, FaultAssessment one) {
        return findings.money(site, one.group().energy(), one.kilowattHours());
    }

    private static String name(BuildingModel model, String key) {
        Equipment equipment = model.equipment(key);
        return equipment == null ? "" : equipment.name();
    }
}
