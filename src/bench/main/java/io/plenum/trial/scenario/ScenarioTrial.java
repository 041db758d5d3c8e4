package io.plenum.trial.scenario;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.simulation.Change;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.run.ScenarioCalculation;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import io.plenum.trial.BuildingVariant;
import io.plenum.trial.EnergyLedger;
import io.plenum.trial.FigureLine;
import io.plenum.trial.TrialPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenarios over four weeks of the virtual building, and what the same four weeks truly were with the change made: whether the truth
 * lies in the interval, and how near held-out room temperatures came. Takes a number of seeds, 2 without one.
 */
public final class ScenarioTrial {

    /** Nothing was tuned on these and those that follow. */
    private static final long FIRST_SEED = 5001;

    private static final double NOTHING = 0.05;

    private static final RunMonitor ALONE = new RunMonitor() {
        @Override
        public void done(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private record Trial(String name, List<Change> changes, Map<ControlParameter, Double> truth) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final BuildingModel model;
    private int answers;
    private int inside;
    private int refused;
    private double squares;
    private double persistence;
    private double yesterday;
    private int backtests;

    private ScenarioTrial(BuildingModel model) {
        this.model = model;
    }

    /** Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        ScenarioTrial trial = new ScenarioTrial(FolderModel.read(Path.of("floorplans/aula-house")));
        for (int i = 0; i < seeds; i++) {
            for (TrialPeriod period : TrialPeriod.year()) {
                trial.run(BuildingVariant.plain(FIRST_SEED + i), period);
            }
        }
        trial.print();
    }

    private static List<Trial> trials() {
        return List.of(
                setpoints("heating 1 K lower", -1, 0),
                setpoints("heating 1 K higher", 1, 0),
                setpoints("cooling 1 K higher", 0, 1),
                setpoints("cooling 2 K higher", 0, 2),
                hours("air from 6 to 19", 6, 19),
                hours("air from 7 to 18", 7, 18),
                new Trial(
                        "supply air reset",
                        List.of(new Change.SupplyAirReset(Set.of(), 18, 12)),
                        Map.of(ControlParameter.SUPPLY_RESET, 1.0)));
    }

    private static Trial setpoints(String name, double heating, double cooling) {
        return new Trial(
                name,
                List.of(new Change.Setpoints(Set.of(), heating, cooling)),
                Map.of(
                        ControlParameter.HEATING_OCCUPIED,
                        21 + heating,
                        ControlParameter.COOLING_OCCUPIED,
                        23 + cooling));
    }

    private static Trial hours(String name, int from, int to) {
        return new Trial(
                name,
                List.of(new Change.Hours(Set.of(), LocalTime.of(from, 0), LocalTime.of(to, 0))),
                Map.of(
                        ControlParameter.AIR_START,
                        (double) from,
                        ControlParameter.AIR_END,
                        (double) to,
                        ControlParameter.AIR_DAYS,
                        5.0));
    }

    private void run(BuildingVariant variant, TrialPeriod period) {
        Evidence evidence = period.record(model, variant, false).evidence(model, List.of());
        EnergyLedger found = truth(variant, period, Map.of());
        for (Trial trial : trials()) {
            LocalDate first = LocalDate.ofInstant(evidence.from(), AulaHouse.ZONE);
            Scenario scenario =
                    new Scenario(trial.changes(), new WeatherChoice.OwnPast(first, first.plusDays(period.history())));
            ScenarioResult result = ScenarioCalculation.of(evidence, scenario, ALONE);
            if (result.refusals().isEmpty()) {
                score(variant, period, trial, result, found, truth(variant, period, trial.truth()));
            } else {
                refused++;
            }
        }
    }

    private static EnergyLedger truth(
            BuildingVariant variant, TrialPeriod period, Map<ControlParameter, Double> changes) {
        AulaHouse building = variant.building(period.start().minus(Duration.ofDays(period.runIn())), false);
        building.runTo(period.start());
        changes.forEach(building::set);
        return EnergyLedger.of(building, period.history());
    }

    private void score(
            BuildingVariant variant,
            TrialPeriod period,
            Trial trial,
            ScenarioResult result,
            EnergyLedger found,
            EnergyLedger changed) {
        one(variant, period, trial, result, Figure.ELECTRICITY, changed.electricity() - found.electricity());
        one(variant, period, trial, result, Figure.HEAT, changed.gas() - found.gas());
        one(variant, period, trial, result, Figure.PEAK, changed.peak() - found.peak());
        one(variant, period, trial, result, Figure.DISCOMFORT, changed.kelvinHours() - found.kelvinHours());
        squares += result.accuracy().day() * result.accuracy().day();
        persistence += Math.pow(result.accuracy().persistence(), 2);
        yesterday += Math.pow(result.accuracy().yesterday(), 2);
        backtests++;
    }

    private void one(
            BuildingVariant variant,
            TrialPeriod period,
            Trial trial,
            ScenarioResult result,
            Figure figure,
            double truth) {
        Comparison told = Objects.requireNonNull(result.figures().get(figure));
        if (Math.abs(truth) < NOTHING && Math.abs(told.difference().expected()) < NOTHING) {
            // That nothing changes is no achievement.
            return;
        }
        boolean holds =
                told.difference().low() <= truth && truth <= told.difference().high();
        answers++;
        inside += holds ? 1 : 0;
        System.out.println(json.writeValueAsString(Map.of(
                "season",
                period.name(),
                "seed",
                variant.seed(),
                "scenario",
                trial.name(),
                "figure",
                figure.name(),
                "low",
                Math.round(10 * told.difference().low()) / 10.0,
                "expected",
                Math.round(10 * told.difference().expected()) / 10.0,
                "high",
                Math.round(10 * told.difference().high()) / 10.0,
                "truth",
                Math.round(10 * truth) / 10.0,
                "inside",
                holds)));
    }

    private void print() {
        figure("truth in the 80 % interval", "%", 100.0 * inside / Math.max(1, answers), 80.0);
        figure("answers", "figures", answers, Double.NaN);
        figure("refused", "scenarios", refused, Double.NaN);
        double day = Math.sqrt(squares / Math.max(1, backtests));
        figure(
                "room temperatures 24 h ahead, root mean square error",
                "K",
                day,
                Math.sqrt(persistence / Math.max(1, backtests)));
        figure("the same, beside yesterday at this time", "K", day, Math.sqrt(yesterday / Math.max(1, backtests)));
    }

    private static void figure(String name, String unit, double value, double baseline) {
        FigureLine.print("scenarios", name, unit, value, baseline);
    }
}
