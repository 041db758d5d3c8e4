package io.plenum.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.BaselineModel;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was saved since a recommendation was carried out, by the meters, against baselines learnt before.
 *
 * @param at when it was judged
 * @param from the first instant judged: the day after it was carried out
 * @param to before which instant it was judged, at most a year after {@code from}
 * @param parts at the main meter, one for each kind of energy that was to be saved: these alone are claimed
 * @param beside at meters that count nothing but what was changed and its neighbours: evidence that supports, never added
 * @param missingDays days that are still needed before anything can be said, 0 when enough have passed
 * @param choices the baselines of these meters, chosen before any result was looked at
 */
public record Measurement(
        Instant at,
        Instant from,
        Instant to,
        List<Part> parts,
        List<Part> beside,
        int missingDays,
        List<Choice> choices) {

    /** Days judged after which a measurement is told again although it says the same. */
    private static final int CHAPTER = 28;

    public Measurement {
        parts = List.copyOf(parts);
        beside = List.copyOf(beside);
        // Measurements that were stored before baselines were chosen know none.
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * The baseline of a meter, chosen from the time before alone: the first in the order of {@link BaselineModel} that ASHRAE Guideline 14
     * accepts. One that was accepted is kept for as long as is measured.
     *
     * @param meter as in {@link Part}
     * @param at when it was chosen
     * @param cvRmse of the baseline then, a fraction
     * @param nmbe of the baseline then, a fraction
     * @param accepted whether Guideline 14 accepts it; where none is accepted, it is the first of them, and nothing is claimed
     */
    public record Choice(
            EnergyKind kind,
            String meter,
            BaselineModel model,
            Instant at,
            double cvRmse,
            double nmbe,
            boolean accepted) {}

    /** What was chosen for a meter; null where nothing was. */
    public @Nullable Choice choice(EnergyKind kind, String meter) {
        return choices.stream()
                .filter(one -> one.kind() == kind && one.meter().equals(meter))
                .findFirst()
                .orElse(null);
    }

    /** What what is expected for the days judged was computed from. */
    public enum Basis {
        /** What is expected as a function of the weather, and the weather of those days. */
        WEATHER,
        /** The year's share of so many days, because no function was kept. */
        SHARE_OF_YEAR
    }

    /**
     * One kind of energy at one meter.
     *
     * @param meter key of the meter that was read; of the meters, by commas, where a building has several feeds
     * @param expected kWh that were expected to be saved in the hours judged, in about nine of ten cases
     * @param season what that was computed from
     * @param low of the interval of what was saved at 95 %, kWh
     * @param saved kWh against the baseline; a claim only where the verdict says so
     * @param high of the interval
     * @param days judged
     * @param cvRmse of the baseline, a fraction
     * @param nmbe of the baseline, a fraction
     * @param model of the baseline
     */
    public record Part(
            EnergyKind kind,
            String meter,
            Savings.Verdict verdict,
            ConfidenceInterval expected,
            Basis season,
            double low,
            double saved,
            double high,
            double days,
            double cvRmse,
            double nmbe,
            BaselineModel model) {

        public Part {
            // Parts that were stored before there were others were told by hours.
            model = model == null ? BaselineModel.HOURLY : model;
        }

        private static final Set<Savings.Verdict> JUDGED =
                EnumSet.of(Savings.Verdict.SAVED, Savings.Verdict.MORE_USED, Savings.Verdict.NOT_PROVEN);

        /** kWh that were expected for the hours judged. */
        public double predicted() {
            return expected.expected();
        }

        /** The same under its former name, for whoever reads it over HTTP until the next release. */
        @JsonProperty(value = "promised", access = JsonProperty.Access.READ_ONLY)
        public ConfidenceInterval formerExpected() {
            return expected;
        }

        /** Whether something was proven, for better or worse. */
        public boolean proven() {
            return verdict == Savings.Verdict.SAVED || verdict == Savings.Verdict.MORE_USED;
        }

        /** Whether the interval may be trusted, be something proven or not. */
        public boolean trustworthy() {
            return JUDGED.contains(verdict);
        }
    }

    /** Whether at least one main meter could be judged. */
    public boolean trustworthy() {
        return parts.stream().anyMatch(Part::trustworthy);
    }

    /** Whether it says something that the other did not: other verdicts, or four more weeks. */
    public boolean differsFrom(Measurement other) {
        return !verdicts().equals(other.verdicts()) || chapter() > other.chapter();
    }

    private List<String> verdicts() {
        return parts.stream().map(part -> part.kind() + " " + part.verdict()).toList();
    }

    private int chapter() {
        return (int) parts.stream().mapToDouble(Part::days).max().orElse(0) / CHAPTER;
    }
}
