package io.plenum.advice;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import java.time.Instant;
import java.util.List;

/**
 * What was saved since a recommendation was carried out, by the meters, against baselines learnt before.
 *
 * @param at when it was judged
 * @param parts one for each kind of energy that was to be saved
 * @param missingDays days that are still needed before anything can be said, 0 when enough have passed
 */
public record Measurement(Instant at, List<Part> parts, int missingDays) {

    public Measurement {
        parts = List.copyOf(parts);
    }

    /**
     * One kind of energy.
     *
     * @param meter key of the meter that was read
     * @param predicted kWh that the recommendation promised for the days judged, as its year's share of them
     * @param low of the interval of what was saved at 95 %, kWh
     * @param saved kWh against the baseline; a claim only where the verdict says so
     * @param high of the interval
     * @param days judged
     * @param cvRmse of the baseline, a fraction
     * @param nmbe of the baseline, a fraction
     */
    public record Part(
            EnergyKind kind,
            String meter,
            Savings.Verdict verdict,
            double predicted,
            double low,
            double saved,
            double high,
            double days,
            double cvRmse,
            double nmbe) {

        /** Whether something was proven, for better or worse. */
        public boolean proven() {
            return verdict == Savings.Verdict.SAVED || verdict == Savings.Verdict.MORE_USED;
        }
    }
}
