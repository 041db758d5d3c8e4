package io.plenum.recommendation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as a machine reads it.
 *
 * @param site key of the site that it is about
 * @param worth expected savings a year, in {@code currency}
 * @param yearlyKilowattHours by kind of energy, with the bounds between which the truth lies in about nine of ten cases
 * @param numbers how it was computed
 * @param incompletePoints keys of points with too little data, for which it cannot be evaluated at present
 * @param returned when it last came back after it was no longer seen
 * @param rehearsal day by day what it would have saved in the weeks that were simulated
 */
record RecommendationJson(
        long id,
        String site,
        RecommendationKind kind,
        RecommendationState state,
        String subject,
        List<SettingChange> changes,
        Map<EnergyKind, ConfidenceInterval> yearlyKilowattHours,
        ConfidenceInterval yearlyPeakKilowatts,
        double worth,
        String currency,
        double discomfortKelvinHours,
        Effort effort,
        double confidence,
        List<String> prerequisites,
        Map<String, Double> numbers,
        List<String> points,
        List<SimulatedDay> rehearsal,
        Instant since,
        Instant seen,
        List<String> incompletePoints,
        @Nullable Instant returned,
        @Nullable String assignee,
        @Nullable String decidedBy,
        String reason,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        String done,
        @Nullable Measurement measurement) {

    static RecommendationJson of(Recommendation one, String currency) {
        Proposal proposal = one.proposal();
        return new RecommendationJson(
                one.id(),
                one.site(),
                proposal.kind(),
                one.state(),
                proposal.subject(),
                proposal.changes(),
                proposal.yearlyKilowattHours(),
                proposal.yearlyPeakKilowatts(),
                one.worth(),
                currency,
                proposal.discomfortKelvinHours(),
                proposal.effort(),
                proposal.confidence(),
                proposal.prerequisites(),
                proposal.numbers(),
                proposal.points(),
                proposal.rehearsal(),
                one.since(),
                one.seen(),
                one.health().incompletePoints(),
                one.health().returned(),
                one.assignee(),
                one.decidedBy(),
                one.reason(),
                one.doneOn(),
                one.doneBy(),
                one.done(),
                one.measurement());
    }

    /** {@link #incompletePoints} under its former name, until the next release. */
    @JsonProperty("silent")
    List<String> formerIncompletePoints() {
        return incompletePoints;
    }
}
