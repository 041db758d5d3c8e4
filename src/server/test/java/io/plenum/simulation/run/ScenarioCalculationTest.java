package io.plenum.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.simulation.Change;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Figure;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.EpwExample;
import io.plenum.simulation.weather.EpwFile;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import io.plenum.site.role.RequiredPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenarios over twelve made-up days of Aula House: cold outside, air from six to twenty, rooms at 21 °C by day. */
class ScenarioCalculationTest {

    private static final int DAYS = 12;
    private static final int QUARTERS = 96;
    private static final Instant FROM = Instant.parse("2026-01-11T23:00:00Z");
    private static final WeatherChoice PAST =
            new WeatherChoice.OwnPast(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 24));

    private static final WeatherChoice FILE = new WeatherChoice.WeatherYear("town");

    private static final Map<PointId, Point> POINTS = new HashMap<>();
    private static final Map<PointId, double[]> MEANS = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // before all
    private static BuildingModel model;

    @BeforeAll
    static void read() throws IOException {
        model = FolderModel.read(Path.of("floorplans/aula-house"));
        model.points().forEach(point -> POINTS.put(point.id(), point));
    }

    private static ScenarioResult run(WeatherChoice weather, Change... changes) {
        return ScenarioCalculation.of(evidence(true), new Scenario(List.of(changes), weather), new Patient());
    }

    private static Evidence evidence(boolean sun) {
        return new Evidence(
                model, FROM, Duration.ofMinutes(15), DAYS * QUARTERS, id -> means(id, sun), null, List.of(), List.of());
    }

    private static double @Nullable [] means(PointId id, boolean sun) {
        Point point = Objects.requireNonNull(POINTS.get(id));
        return !sun && RequiredPoint.SOLAR_RADIANCE.fits(point) ? null : MEANS.computeIfAbsent(id, any -> days(point));
    }

    private static double[] days(Point point) {
        double[] means = new double[DAYS * QUARTERS];
        for (int i = 0; i < QUARTERS; i++) {
            double value = value(point, i / 4.0);
            for (int day = 0; day < DAYS; day++) {
                means[day * QUARTERS + i] = value;
            }
        }
        return means;
    }

    /** @param hour of the day, from midnight */
    private static double value(Point point, double hour) {
        boolean day = hour >= 6 && hour < 20;
        double noon = noon(hour);
        if (RequiredPoint.OUTSIDE_AIR_TEMPERATURE.fits(point)) {
            return 2 + 4 * noon;
        } else if (RequiredPoint.SOLAR_RADIANCE.fits(point)) {
            return 300 * noon;
        } else if (RequiredPoint.ZONE_TEMPERATURE.fits(point)) {
            return day ? 21.2 : 19.8;
        } else if (RequiredPoint.ZONE_HEATING_SETPOINT.fits(point)) {
            return day ? 21 : 16;
        } else if (RequiredPoint.ZONE_COOLING_SETPOINT.fits(point)) {
            return day ? 24 : 28;
        } else if (RequiredPoint.PRESENCE.fits(point)) {
            return hour > 8 && hour < 17 ? 1 : 0;
        } else if (RequiredPoint.MACHINE_RUNNING.fits(point) || RequiredPoint.MACHINE_COMMAND.fits(point)) {
            return day ? 1 : 0;
        } else if (RequiredPoint.AIR_FLOW.fits(point) || RequiredPoint.AIR_FLOW_SETPOINT.fits(point)) {
            return day ? 0.2 : 0;
        } else if (RequiredPoint.DISCHARGE_TEMPERATURE.fits(point)) {
            return day ? 27 : 20;
        } else if (RequiredPoint.DUCT_PRESSURE.fits(point)) {
            return day ? 150 : 0;
        } else if (RequiredPoint.SUPPLY_AIR_TEMPERATURE.fits(point)) {
            return 17;
        } else if (RequiredPoint.RETURN_AIR_TEMPERATURE.fits(point)) {
            return 21;
        } else if (RequiredPoint.METERED_POWER.fits(point)) {
            return 40;
        }
        return 0;
    }

    private static double noon(double hour) {
        return hour > 8 && hour < 16 ? Math.sin(Math.PI * (hour - 8) / 8) : 0;
    }

    private static Comparison figure(ScenarioResult result, Figure figure) {
        return Objects.requireNonNull(result.figures().get(figure));
    }

    /** Both sides are the same simulation: whatever it gets wrong falls out to the last bit. */
    @Test
    void withoutAChangeNothingDiffers() {
        ScenarioResult result = run(PAST);
        assertThat(result.refusals()).isEmpty();
        for (Figure figure : result.figures().keySet()) {
            assertThat(figure(result, figure).difference().low())
                    .as(figure.name())
                    .isZero();
            assertThat(figure(result, figure).difference().high())
                    .as(figure.name())
                    .isZero();
        }
        assertThat(result.days()).isEqualTo(DAYS);
    }

    /** 20 kW at 800 W for each kW and 1,000 W/m², by the made-up sun: 300 W/m² at noon, half a sine of eight hours. */
    @Test
    void photovoltaicsTakeFromTheGridWhatTheSunGives() {
        double given = 20 * 0.8 * 0.3 * 8 * 2 / Math.PI * DAYS;
        Comparison electricity = figure(run(PAST, new Change.Photovoltaics(20)), Figure.ELECTRICITY);
        assertThat(electricity.difference().expected()).isCloseTo(-given, within(0.02 * given));
        assertThat(electricity.difference().low())
                .isLessThan(electricity.difference().expected());
    }

    /** It takes what would be fed in and gives it where it would be bought. */
    @Test
    void aBatteryUsesMoreOfTheOwnSun() {
        Change sun = new Change.Photovoltaics(400);
        double without = figure(run(PAST, sun), Figure.ELECTRICITY).changed().expected();
        double with = figure(run(PAST, sun, new Change.Battery(60, 30)), Figure.ELECTRICITY)
                .changed()
                .expected();
        assertThat(with).isLessThan(without);
        // A full battery once a day, each way with its losses.
        assertThat(without - with).isLessThanOrEqualTo(60 * 0.95 * DAYS);
    }

    @Test
    void whatWasNeverSeenIsRefusedWithWhatWouldHelp() {
        assertThat(run(PAST, new Change.Setpoints(Set.of("space-1-01"), 4, 0)).refusals())
                .extracting(ScenarioResult.Refusal::reason)
                .contains("envelope.refusal.set-point");
        // Rooms that are at the same two temperatures every day tell nothing of their walls.
        assertThat(run(PAST, new Change.Insulation(Set.of("space-1-01"), 0.5)).refusals())
                .extracting(ScenarioResult.Refusal::help)
                .containsExactly("envelope.help.cold-nights");
        assertThat(run(PAST, new Change.HeatPump(Set.of(), 0.5, 1)).refusals())
                .singleElement()
                .satisfies(one -> assertThat(one.help()).isEqualTo("envelope.help.capacity"));
        assertThat(run(new WeatherChoice.ShiftedYear(6)).refusals())
                .extracting(ScenarioResult.Refusal::reason)
                .containsExactly("envelope.refusal.weather");
        Scenario sunny = new Scenario(List.of(new Change.Photovoltaics(10)), PAST);
        assertThat(ScenarioCalculation.of(evidence(false), sunny, new Patient()).refusals())
                .extracting(ScenarioResult.Refusal::reason)
                .containsExactly("envelope.refusal.sun");
    }

    /** What is asked of a refused room keeps the comfort of people; the air is off at night here, so losses wait for a day. */
    @Test
    void aRefusedRoomIsAskedOrItIsSaidWhyNot() {
        ScenarioResult warmer = run(PAST, new Change.Setpoints(Set.of("space-1-01"), 4, 0));
        assertThat(warmer.experiments()).singleElement().satisfies(one -> {
            assertThat(one.space()).isEqualTo("space-1-01");
            assertThat(one.refusal().isEmpty()).isEqualTo(!one.points().isEmpty());
            assertThat(one.most()).isLessThanOrEqualTo(26);
        });
        ScenarioResult insulated = run(PAST, new Change.Insulation(Set.of(), 0.5));
        assertThat(insulated.experiments()).hasSize(3).noneMatch(RoomExperiment::night);
        assertThat(run(PAST).experiments()).isEmpty();
    }

    /** A file with the weather that was, three kelvin warmer, is as good as the days shifted by three. */
    @Test
    void aWeatherFileIsLaidOverTheDaysOfTheYear() {
        ScenarioResult shifted = run(new WeatherChoice.ShiftedYear(3));
        ScenarioResult file = over(file(3, 1), "1.0");
        for (Figure one : List.of(Figure.ELECTRICITY, Figure.HEAT)) {
            double expected = figure(shifted, one).today().expected();
            assertThat(expected).isNotEqualTo(figure(run(PAST), one).today().expected());
            assertThat(figure(file, one).today().expected()).isCloseTo(expected, within(0.001 * expected));
        }
    }

    /** Twice the sun, in the rooms as for photovoltaics. */
    @Test
    void theSunIsThatOfTheFile() {
        double given = 2 * 20 * 0.8 * 0.3 * 8 * 2 / Math.PI * DAYS;
        ScenarioResult bright = over(file(0, 2), "1.0", new Change.Photovoltaics(20));
        assertThat(figure(bright, Figure.ELECTRICITY).difference().expected()).isCloseTo(-given, within(0.03 * given));
        LearnedBuilding before = LearnedBuilding.of(evidence(true));
        LearnedBuilding laid = LearnedBuilding.of(evidence(true));
        new FileWeather(year(file(0, 2), "1.0"), laid).lay();
        int noon = 5 * QUARTERS + QUARTERS / 2;
        for (int i = 0; i < before.cells().size(); i++) {
            double area = SolarGain.of(before, before.cells().get(i)).area();
            double more = laid.cells().get(i).gains[noon] - before.cells().get(i).gains[noon];
            assertThat(more).isCloseTo(area * 300, within(0.05 * area * 300 + 1e-9));
        }
        assertThat(Objects.requireNonNull(laid.sun)[noon]).isCloseTo(600, within(18.0));
        assertThat(Objects.requireNonNull(before.sun)[noon]).isEqualTo(300);
    }

    /** Of near places the instants count, of places further away the hours of the day; and nothing measures the sun here. */
    @Test
    void noonStaysNoon() {
        for (String offset : List.of("1.0", "9.0", "-5.0")) {
            LearnedBuilding dark = LearnedBuilding.of(evidence(false));
            new FileWeather(year(file(0, 2), offset), dark).lay();
            assertThat(dark.sun).isNull();
            assertThat(dark.outside[QUARTERS / 2]).as(offset).isCloseTo(6, within(0.1));
        }
        LearnedBuilding later = LearnedBuilding.of(evidence(false));
        new FileWeather(year(file(0, 2), "0.0"), later).lay();
        assertThat(later.outside[QUARTERS / 2 + 4]).isCloseTo(6, within(0.1));
    }

    @Test
    void aFileThatIsGoneOrLeadsTooFarHasNoAnswer() {
        Scenario scenario = new Scenario(List.of(), FILE);
        assertThat(ScenarioCalculation.of(evidence(true), scenario, new Patient())
                        .refusals())
                .extracting(ScenarioResult.Refusal::reason)
                .containsExactly("envelope.refusal.weather-file");
        assertThat(over(file(3.9, 1), "1.0").refusals()).isEmpty();
        assertThat(over(file(4.5, 1), "1.0").refusals())
                .extracting(ScenarioResult.Refusal::reason)
                .containsExactly("envelope.refusal.weather-beyond");
    }

    /** The made-up weather of each day for a whole year. */
    private static List<String> file(double warmer, double brighter) {
        return EpwExample.lines(
                2003,
                hour -> 2 + 4 * noon(hour.getHour() + 1) + warmer,
                // The mean over the hour.
                hour -> brighter * 300 * noon(hour.getHour() + 0.5));
    }

    private static ScenarioResult over(List<String> lines, String offset, Change... changes) {
        Scenario scenario = new Scenario(List.of(changes), FILE);
        return ScenarioCalculation.of(evidence(true), scenario, year(lines, offset), new Patient());
    }

    private static WeatherYear year(List<String> lines, String offset) {
        lines.set(0, lines.getFirst().replace(",1.0,", "," + offset + ","));
        return Objects.requireNonNull(EpwFile.read(EpwExample.bytes(lines)).year());
    }

    @Test
    void aRunEndsWhenItIsCancelled() {
        RunMonitor impatient = new RunMonitor() {
            @Override
            public void done(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Scenario scenario = new Scenario(List.of(), PAST);
        assertThatThrownBy(() -> ScenarioCalculation.of(evidence(true), scenario, impatient))
                .isInstanceOf(CancellationException.class);
    }

    private static final class Patient implements RunMonitor {

        @Override
        public void done(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
