package io.plenum.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.List;
import java.util.Map;

/**
 * What is expected of everything that people have carried out, and what the main meters have proven since.
 *
 * @param entries the most worthwhile first
 */
public record SavingsLedger(List<Entry> entries, Totals totals) {

    public SavingsLedger {
        entries = List.copyOf(entries);
    }

    /**
     * One recommendation that was carried out.
     *
     * @param sharing ids of others that were in force at one of its meters while it was judged: they cannot be told apart
     */
    public record Entry(Recommendation recommendation, List<Long> sharing) {

        public Entry {
            sharing = List.copyOf(sharing);
        }
    }

    /**
     * All together. Only what is proven counts as saved, and what was used more counts against it. A main meter counts once, by the
     * action that it was judged longest for: later ones are in its figure already.
     *
     * @param expectedWorth money a year
     * @param expected kWh a year by kind of energy
     * @param proven kWh in the days judged by kind of energy, with its interval at 95 %
     * @param provenWorth money
     * @param provenCarbon kg of CO₂
     */
    public record Totals(
            int carriedOut,
            int measured,
            double expectedWorth,
            Map<EnergyKind, ConfidenceInterval> expected,
            Map<EnergyKind, ConfidenceInterval> proven,
            double provenWorth,
            double provenCarbon) {

        public Totals {
            expected = Map.copyOf(expected);
            proven = Map.copyOf(proven);
        }

        /** {@link #expectedWorth} under its former name, for whoever reads it over HTTP until the next release. */
        @JsonProperty("promisedWorth")
        public double formerExpectedWorth() {
            return expectedWorth;
        }

        /** {@link #expected} under its former name, for whoever reads it over HTTP until the next release. */
        @JsonProperty("promised")
        public Map<EnergyKind, ConfidenceInterval> formerExpected() {
            return expected;
        }

        /** kWh of all kinds. */
        public double provenKilowattHours() {
            return proven.values().stream()
                    .mapToDouble(ConfidenceInterval::expected)
                    .sum();
        }
    }
}
