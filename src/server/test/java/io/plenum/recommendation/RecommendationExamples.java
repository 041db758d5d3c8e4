package io.plenum.recommendation;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.BaselineModel;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DailySaving;
import io.plenum.recommendation.estimate.saving.SavingBasis;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recommendations for tests. */
public final class RecommendationExamples {

    public static final Instant SEEN = Instant.parse("2026-03-02T02:00:00Z");

    private RecommendationExamples() {}

    /** Shorter hours of an air handler. */
    public static Proposal proposal(String cause, double kilowattHours) {
        return new Proposal(
                RecommendationKind.AIR_SCHEDULE,
                "ahu-1",
                List.of(new SettingChange("ahu-1/supply-fan-command", "schedule.end", 21.0, 18.5)),
                Map.of(EnergyKind.ELECTRICITY, ConfidenceInterval.around(kilowattHours, kilowattHours / 4)),
                ConfidenceInterval.NONE,
                0,
                Effort.SETTING,
                0.8,
                List.of("presence-plausible"),
                Map.of("people until, h", 18.2),
                List.of(),
                List.of(new SimulatedDay(LocalDate.of(2026, 2, 27), 3.1, 4.5)),
                cause,
                null);
    }

    public static Recommendation recommendation(long id, RecommendationState state, @Nullable LocalDate done) {
        return new Recommendation(
                id,
                "house",
                state,
                proposal("cause-" + id, 1000),
                250,
                SEEN,
                SEEN,
                null,
                done == null ? null : "anna",
                state == RecommendationState.REJECTED ? "The canteen needs it" : "",
                done,
                done == null ? null : "bert",
                "",
                null,
                ExpectedSavings.UNKNOWN,
                RecommendationHealth.GOOD);
    }

    public static Recommendation with(Recommendation one, @Nullable Measurement measured, RecommendationHealth health) {
        return new Recommendation(
                one.id(),
                one.site(),
                one.state(),
                one.proposal(),
                one.worth(),
                one.since(),
                one.seen(),
                one.assignee(),
                one.decidedBy(),
                one.reason(),
                one.doneOn(),
                one.doneBy(),
                one.done(),
                measured,
                one.expectedSavings(),
                health);
    }

    /** So many kWh for each degree below 16 °C on every day, without any doubt. */
    public static DailySaving heating(double each) {
        return new DailySaving(
                SavingBasis.HEATING,
                List.of(0.0, 0.0, 0.0, each),
                -20,
                35,
                1,
                0,
                1,
                Collections.nCopies(16, 0.0),
                0,
                0);
    }

    /** 95 of 100 kWh within ten. */
    public static Measurement.Part part(String meter, Savings.Verdict verdict, double saved, double days) {
        return new Measurement.Part(
                EnergyKind.ELECTRICITY,
                meter,
                verdict,
                ConfidenceInterval.around(100, 20),
                Measurement.Basis.WEATHER,
                saved - 10,
                saved,
                saved + 10,
                days,
                0.1,
                0.001,
                BaselineModel.HOURLY);
    }

    public static Measurement measurement(LocalDate done, int days, Measurement.Part... parts) {
        Instant from = done.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = from.plusSeconds(86_400L * days);
        return new Measurement(to, from, to, List.of(parts), List.of(), 0, List.of());
    }
}
