package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.point.Point;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.PointReadings;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.recommendation.estimate.saving.Effect;
import io.plenum.recommendation.estimate.saving.SavingBasis;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import io.plenum.recommendation.estimate.saving.TypicalYear;
import io.plenum.recommendation.estimate.saving.WholeDays;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a proposal together: what changes, what the simulation of it saves day by day, and how that carries to a year. */
final class ProposalBuilder {

    /** Share of the day's use below which the model tells nothing, for a model that knows nothing at all. */
    private static final double RESOLUTION = 0.008;

    private final LearnedBuilding building;
    private final WholeDays days;
    private final RecommendationKind kind;
    private final String subject;
    private final List<SettingChange> changes = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private final List<String> prerequisites = new ArrayList<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private Effort effort = Effort.SETTING;
    private double fuelShare = 0.25;
    private double powerShare = 0.25;
    private SavingBasis powerBasis = SavingBasis.COOLING;
    private SavingBasis fuelBasis = SavingBasis.HEATING;
    private double confidence = 0.7;
    private String cause;
    private @Nullable String fault;
    private double @Nullable [] peakFall;

    ProposalBuilder(LearnedBuilding building, RecommendationKind kind, String subject) {
        this.building = building;
        this.days = new WholeDays(building);
        this.kind = kind;
        this.subject = subject;
        this.cause = kind.name() + ":" + subject;
    }

    ProposalBuilder change(String point, String what, @Nullable Double from, @Nullable Double to) {
        changes.add(new SettingChange(point, what, from, to));
        return this;
    }

    ProposalBuilder change(
            @Nullable Point point, String otherwise, String what, @Nullable Double from, @Nullable Double to) {
        if (point != null) {
            points.add(point.key());
        }
        return change(point == null ? otherwise : point.key(), what, from, to);
    }

    ProposalBuilder shows(@Nullable Point point) {
        if (point != null && !points.contains(point.key())) {
            points.add(point.key());
        }
        return this;
    }

    ProposalBuilder number(String name, double value) {
        if (Double.isFinite(value)) {
            numbers.put(name, Math.round(value * 1000) / 1000.0);
        }
        return this;
    }

    ProposalBuilder needs(String... words) {
        prerequisites.addAll(List.of(words));
        return this;
    }

    ProposalBuilder effort(Effort value) {
        effort = value;
        return this;
    }

    /** Half width of what the model gets wrong, as a share of the effect, and how sure the whole is. */
    ProposalBuilder uncertainty(double share, double sure) {
        return uncertainty(share, share, sure);
    }

    /** Apart for fuel and electricity. */
    ProposalBuilder uncertainty(double fuel, double power, double sure) {
        fuelShare = fuel;
        powerShare = power;
        confidence = sure;
        return this;
    }

    /** The electricity saved does not ask for the weather. */
    ProposalBuilder steadyPower() {
        powerBasis = SavingBasis.STEADY;
        return this;
    }

    /** The saving follows the sun, not the temperature. */
    ProposalBuilder followsDaylight() {
        powerBasis = SavingBasis.DAYLIGHT;
        fuelBasis = SavingBasis.DAYLIGHT;
        return this;
    }

    /** What the bought power falls by at each step where that is not what is saved, kW. */
    ProposalBuilder peak(double[] fall) {
        peakFall = fall;
        return this;
    }

    ProposalBuilder cause(String value) {
        cause = value;
        return this;
    }

    /** What fault detection holds to be broken. */
    ProposalBuilder fault(String value) {
        fault = value;
        return this;
    }

    ProposalEstimate simulated(OperatingPlan plan) {
        return of(building.with(plan));
    }

    /** With what it saves where a loop carries it out in its own way. */
    ProposalEstimate simulated(OperatingPlan plan, OperatingPlan byLoop) {
        ProposalEstimate told = simulated(plan);
        return new ProposalEstimate(
                told.proposal(),
                told.effects(),
                effects(SimulatedSaving.between(building, building.with(byLoop))),
                told.comfort());
    }

    ProposalEstimate of(SimulationResult changed) {
        return appraise(SimulatedSaving.between(building, changed));
    }

    /** Of what nobody feels; both in kW saved at each step. */
    ProposalEstimate appraise(EnergyKind burnt, double[] fuel, double[] electricity) {
        return appraise(
                new SimulatedSaving(burnt, fuel, electricity, new double[building.steps], SimulatedSaving.UNNOTICED));
    }

    private ProposalEstimate appraise(SimulatedSaving saving) {
        double[] fuel = saving.fuel();
        double[] electricity = saving.electricity();
        double[] discomfort = saving.discomfort();
        Map<EnergyKind, Effect> effects = effects(saving);
        double[] both = PointReadings.plus(fuel, electricity);
        SavingBasis season = Numbers.mean(building.outside) < 14 ? SavingBasis.HEATING : SavingBasis.COOLING;
        Effect comfort = effect(discomfort, season, 0.5, saving.unresolved());
        number("back-test fuel, share of measured", backTest());
        Map<EnergyKind, ConfidenceInterval> yearly = new EnumMap<>(EnergyKind.class);
        List<DayWeather> year = TypicalYear.of(building);
        effects.forEach((one, effect) -> yearly.put(one, effect.over(year)));
        number("rehearsed days", building.days() - WholeDays.SETTLING);
        number("saved in them, kWh", sum(both) * building.hours());
        Proposal proposal = new Proposal(
                kind,
                subject,
                changes,
                yearly,
                PeakReduction.of(building, peakFall == null ? electricity : peakFall),
                addedDiscomfort(discomfort, comfort, year),
                effort,
                confidence,
                prerequisites,
                numbers,
                points.stream().distinct().limit(8).toList(),
                simulated(both),
                cause,
                fault);
        return new ProposalEstimate(proposal, effects, Map.of(), comfort);
    }

    private Map<EnergyKind, Effect> effects(SimulatedSaving saving) {
        Map<EnergyKind, Effect> effects = new EnumMap<>(EnergyKind.class);
        double floor = RESOLUTION * dailyUse();
        if (any(saving.fuel())) {
            effects.put(saving.burnt(), effect(saving.fuel(), fuelBasis, fuelShare, floor * fuelShare));
        }
        if (any(saving.electricity())) {
            effects.put(
                    EnergyKind.ELECTRICITY, effect(saving.electricity(), powerBasis, powerShare, floor * powerShare));
        }
        return effects;
    }

    private List<SimulatedDay> simulated(double[] saved) {
        double[] sums = days.sums(saved);
        return IntStream.range(0, sums.length)
                .mapToObj(i -> new SimulatedDay(
                        days.weather.get(i).date(),
                        tenth(sums[i]),
                        tenth(days.weather.get(i).temperature())))
                .toList();
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private double addedDiscomfort(double[] discomfort, Effect comfort, List<DayWeather> year) {
        return sum(discomfort) == 0 ? 0 : Math.max(comfort.over(year).high(), SimulatedSaving.UNNOTICED * year.size());
    }

    private Effect effect(double[] saved, SavingBasis basis, double share, double floor) {
        return Effect.of(days.weather, days.sums(saved), basis, share, floor);
    }

    private static boolean any(double[] series) {
        for (double value : series) {
            if (Math.abs(value) > 0.01) {
                return true;
            }
        }
        return false;
    }

    private static double sum(double[] series) {
        double sum = 0;
        for (double value : series) {
            sum += value;
        }
        return sum;
    }

    /** kWh a day of everything that was simulated. */
    private double dailyUse() {
        SimulationResult base = building.base();
        double sum = 0;
        for (int i = 0; i < building.steps; i++) {
            sum += base.fuel[i] + base.electricity(i);
        }
        return sum / building.steps * 24;
    }

    /** Simulated over measured fuel of the building as found. */
    private double backTest() {
        double[] measured = building.plants.gas != null ? building.plants.gas : building.plants.heatMeter;
        return measured == null
                ? Double.NaN
                : Numbers.mean(building.base().fuel) / Math.max(1e-9, Numbers.mean(measured));
    }
}
