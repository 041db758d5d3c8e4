package io.plenum.recommendation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.verification.MeasurementFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The savings ledger as a machine reads it.
 *
 * @param items the most worthwhile first
 * @param currency ISO 4217 code of all money
 */
record LedgerJson(List<Item> items, SavingsLedger.Totals totals, String currency) {

    /**
     * One recommendation that was carried out.
     *
     * @param expectedWorth expected cost saving a year, in the currency of the site
     * @param expected expected saving, kWh a year (m³ of water), by kind of energy, in about nine of ten cases
     * @param doneOn the building's local date
     * @param from since when its meters were judged
     * @param to until when
     * @param missingDays that have to pass before anything can be said
     * @param meters what the main meters say: these alone are claimed
     * @param beside what meters say that count little else than what was changed
     * @param sharing ids of others in force at one of its meters at the same time
     */
    record Item(
            long id,
            RecommendationKind kind,
            String subject,
            RecommendationState state,
            @Nullable LocalDate doneOn,
            double expectedWorth,
            Map<EnergyKind, ConfidenceInterval> expected,
            @Nullable Instant from,
            @Nullable Instant to,
            int missingDays,
            List<MeasuredMeter> meters,
            List<MeasuredMeter> beside,
            List<Long> sharing) {

        /** {@link #expectedWorth} under its former name, until the next release. */
        @JsonProperty("promisedWorth")
        double formerExpectedWorth() {
            return expectedWorth;
        }

        /** {@link #expected} under its former name, until the next release. */
        @JsonProperty("promised")
        Map<EnergyKind, ConfidenceInterval> formerExpected() {
            return expected;
        }
    }

    /**
     * @param measured figures of the days judged
     * @param words its result as a sentence in the language that was asked for
     */
    record MeasuredMeter(Measurement.Part measured, String words) {}

    static LedgerJson of(SavingsLedger ledger, String currency, MeasurementFormatter words) {
        List<Item> items =
                ledger.entries().stream().map(entry -> item(entry, words)).toList();
        return new LedgerJson(items, ledger.totals(), currency);
    }

    private static Item item(SavingsLedger.Entry entry, MeasurementFormatter words) {
        Recommendation one = entry.recommendation();
        Measurement measured = one.measurement();
        return new Item(
                one.id(),
                one.proposal().kind(),
                one.proposal().subject(),
                one.state(),
                one.doneOn(),
                one.worth(),
                one.proposal().yearlyKilowattHours(),
                measured == null ? null : measured.from(),
                measured == null ? null : measured.to(),
                measured == null ? 0 : measured.missingDays(),
                measured == null ? List.of() : meters(measured.parts(), words),
                measured == null ? List.of() : meters(measured.beside(), words),
                entry.sharing());
    }

    private static List<MeasuredMeter> meters(List<Measurement.Part> parts, MeasurementFormatter words) {
        return parts.stream()
                .map(part -> new MeasuredMeter(part, words.line(part)))
                .toList();
    }
}
