package io.plenum.recommendation;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.List;
import java.util.Map;

/**
 * What was promised for everything that people have carried out, and what the main meters have proven since.
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
     * @param promisedWorth money a year
     * @param promised kWh a year by kind of energy
     * @param proven kWh in the days judged by kind of energy, with its interval at 95 %
     * @param provenWorth money
     * @param provenCarbon kg of CO₂
     */
    public record Totals(
            int carriedOut,
            int measured,
            double promisedWorth,
            Map<EnergyKind, ConfidenceInterval> promised,
            Map<EnergyKind, ConfidenceInterval> proven,
            double provenWorth,
            double provenCarbon) {

        public Totals {
            promised = Map.copyOf(promised);
            proven = Map.copyOf(proven);
        }

        /** kWh of all kinds. */
        public double provenKilowattHours() {
            return proven.values().stream()
                    .mapToDouble(ConfidenceInterval::expected)
                    .sum();
        }
    }
}
