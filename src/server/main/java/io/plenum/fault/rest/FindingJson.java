package io.plenum.fault.rest;

import io.plenum.fault.Cause;
import io.plenum.fault.Causes;
import io.plenum.fault.Confidence;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.fault.finding.Severity;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a machine reads it.
 *
 * @param site key of the site that it is about
 * @param confidence of the rule by itself, 0 to 1
 * @param kilowattHours lost by the rule by itself
 * @param assessed the same with all that is open at this equipment and recommended for it, as the pages show it; null unless open
 * @param causes the likeliest first, by this finding alone
 * @param cost what it has wasted, in {@code currency}; null where unknown
 * @param discomfort kelvin hours outside the set points of its room
 * @param numbers values in the latest times at fault: °C, 0 to 1, Pa, m³/s, kW
 * @param points keys of the points behind them
 */
record FindingJson(
        long id,
        String site,
        String subject,
        String rule,
        FindingState state,
        double confidence,
        Confidence level,
        Severity severity,
        List<Cause> causes,
        Instant since,
        Instant seen,
        @Nullable Instant ended,
        int faultMinutes,
        WastedEnergy energy,
        double kilowattHours,
        @Nullable Double cost,
        String currency,
        double discomfort,
        Map<Quantity, Double> numbers,
        Map<Quantity, String> points,
        @Nullable String answeredBy,
        String reason,
        @Nullable Assessed assessed) {

    /**
     * @param kilowattHours lost so far by findings of one cause, which are not added up
     * @param cost of that, in the finding's currency; null where unknown
     * @param recommendation id of the recommendation about the same loss; null where there is none
     */
    record Assessed(
            double confidence,
            Confidence level,
            double kilowattHours,
            @Nullable Double cost,
            @Nullable Long recommendation) {

        static Assessed of(FaultAssessment one, Site site, Findings findings) {
            double lost = one.kilowattHours();
            RelatedRecommendation recommendation = one.recommendation();
            return new Assessed(
                    one.confidence(),
                    Confidence.of(one.confidence()),
                    lost,
                    lost > 0 ? findings.money(site, one.group().energy(), lost) : null,
                    recommendation == null ? null : recommendation.id());
        }
    }

    static FindingJson of(Finding finding, @Nullable FaultAssessment assessed, Findings findings) {
        Site site = findings.site(finding.subject());
        return new FindingJson(
                finding.id(),
                site.key(),
                finding.subject(),
                finding.rule(),
                finding.state(),
                finding.confidence(),
                Confidence.of(finding.confidence()),
                Severity.of(finding.rule()),
                Causes.ranked(List.of(finding.rule())),
                finding.since(),
                finding.seen(),
                finding.ended(),
                finding.faultMinutes(),
                finding.energy(),
                finding.kilowattHours(),
                finding.kilowattHours() > 0 ? findings.money(site, finding.energy(), finding.kilowattHours()) : null,
                findings.currency(site),
                finding.discomfort(),
                finding.numbers(),
                finding.points(),
                finding.answeredBy(),
                finding.reason(),
                assessed == null ? null : Assessed.of(assessed, site, findings));
    }
}
