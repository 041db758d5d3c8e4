package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.ScenarioResult.Accuracy;
import io.plenum.simulation.ScenarioResult.Refusal;
import io.plenum.simulation.experiment.RoomExperiments;
import io.plenum.simulation.weather.WeatherYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Learns a building, runs it as it is and with the changes, and says how well its rooms were told. Pure computing. */
public final class ScenarioCalculation {

    private static final Accuracy UNKNOWN = new Accuracy(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    private ScenarioCalculation() {}

    /** @throws CancellationException when the monitor says so */
    public static ScenarioResult of(Evidence evidence, Scenario scenario, RunMonitor monitor) {
        return of(evidence, scenario, null, monitor);
    }

    /**
     * @param file what the weather file holds that the scenario names; null where it names none or it is gone
     * @throws CancellationException when the monitor says so
     */
    static ScenarioResult of(Evidence evidence, Scenario scenario, @Nullable WeatherYear file, RunMonitor monitor) {
        LocalDate from = evidence.from().atZone(evidence.zone()).toLocalDate();
        step(monitor, 0.05);
        LearnedBuilding today = LearnedBuilding.of(evidence);
        if (!today.usable()) {
            return refused(from, today.days(), UNKNOWN, List.of(refusal("not-learnt", "", "air-handlers")));
        }
        step(monitor, 0.4);
        Accuracy accuracy = RoomBacktest.of(evidence, today);
        step(monitor, 0.6);
        LearnedBuilding changed = LearnedBuilding.of(evidence);
        // Before the changes: other glazing lets the sun of that weather in.
        WeatherShift.lay(scenario.weather(), file, changed);
        ChangedBuilding effects = new ChangedBuilding(changed, scenario.changes());
        List<Refusal> refusals = new Envelope(today, scenario, file).refusals();
        if (!refusals.isEmpty()) {
            return refused(
                    from, today.days(), accuracy, refusals, RoomExperiments.of(today, scenario, accuracy, refusals));
        }
        step(monitor, 0.8);
        ScenarioRun run = new ScenarioRun(today, effects, scenario, file);
        step(monitor, 0.95);
        ScenarioFigures figures = new ScenarioFigures(run, accuracy);
        return new ScenarioResult(
                from,
                today.days(),
                figures.figures(),
                figures.rooms(),
                figures.hours(),
                accuracy,
                List.of(),
                List.of());
    }

    /** For days of which too little is on record. */
    static ScenarioResult refused(LocalDate from) {
        return refused(from, 0, UNKNOWN, List.of(refusal("history", "", "history")));
    }

    private static ScenarioResult refused(LocalDate from, int days, Accuracy accuracy, List<Refusal> refusals) {
        return refused(from, days, accuracy, refusals, List.of());
    }

    private static ScenarioResult refused(
            LocalDate from, int days, Accuracy accuracy, List<Refusal> refusals, List<RoomExperiment> experiments) {
        return new ScenarioResult(from, days, Map.of(), List.of(), List.of(), accuracy, refusals, experiments);
    }

    /** @param reason last part of the key of the text @param help the same of what would help */
    static Refusal refusal(String reason, String subject, String help) {
        return new Refusal("envelope.refusal." + reason, subject, "envelope.help." + help);
    }

    private static void step(RunMonitor monitor, double share) {
        if (monitor.cancelled()) {
            throw new CancellationException();
        }
        monitor.done(share);
    }
}
