package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.control.input.LoopContext;
import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.input.ZoneReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A loop as a whole: what it wants, and when it has to give back what it holds. */
class SupervisoryLoopTest {

    private final SupervisoryLoop loop = SupervisoryLoop.of(
            LoopKind.STATIC_PRESSURE_RESET, LoopSetting.of(LoopKind.STATIC_PRESSURE_RESET), List.of());

    private static List<ZoneReading> zones(int warm, double temperature) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new ZoneReading("box-" + i, i < warm ? temperature : 22.5, 21, 24, 50, 1, 0))
                .toList();
    }

    private static LoopInputs inputs(boolean on, boolean known, List<ZoneReading> zones, List<Double> valves) {
        LoopContext context = new LoopContext(Instant.EPOCH, OccupancyPhase.ALWAYS, true);
        return new LoopInputs(context, on, known, List.of(120.0), zones, valves, List.of(), 10, Double.NaN);
    }

    private LoopDecision run(LoopInputs inputs, int minutes) {
        LoopDecision last = loop.step(inputs, 60);
        for (int i = 1; i < minutes; i++) {
            last = loop.step(inputs, 60);
        }
        return last;
    }

    /** Nobody asks for anything: the pressure falls to where the fan saves most. */
    @Test
    void itTrimsWhileAllAreContent() {
        LoopDecision decision = run(inputs(true, true, zones(0, 22), List.of()), 40);
        assertThat(decision.value()).isEqualTo(25);
        assertThat(decision.breach()).isNull();
    }

    /** More than a tenth of the zones 1.5 K too warm for a quarter of an hour, not for a minute less. */
    @Test
    void discomfortOfManyZonesIsABreachAfterItsPatience() {
        LoopInputs warm = inputs(true, true, zones(3, 26), List.of());
        run(inputs(true, true, zones(0, 26), List.of()), 1);
        assertThat(run(warm, 14).breach()).isNull();
        assertThat(run(warm, 1).breach()).isEqualTo(Breach.COMFORT);
    }

    /** Zones that were too warm before it began have their reasons: a loop answers for what it does. */
    @Test
    void zonesThatWereOutBeforeAreNotItsDoing() {
        assertThat(run(inputs(true, true, zones(6, 26), List.of()), 60).breach())
                .isNull();
    }

    /** In the morning set points return from the night: until a zone has reached its band the loop is not to blame. */
    @Test
    void aBandThatMovesHasToBeReachedFirst() {
        List<ZoneReading> night = zones(6, 19).stream()
                .map(zone -> new ZoneReading(zone.key(), zone.temperature(), 16, 28, 50, 1, 0))
                .toList();
        run(inputs(true, true, night, List.of()), 10);
        assertThat(run(inputs(true, true, zones(6, 19), List.of()), 60).breach())
                .isNull();
    }

    /** In shadow it learns which zones are often out as the building is found; new ones count. */
    @Test
    void whatIsOftenOutWithoutItIsNoReasonToGiveUp() {
        for (int hour = 0; hour < 10; hour++) {
            run(shadow(zones(0, 26)), 50);
            run(shadow(zones(6, 26)), 10);
        }
        run(inputs(true, true, zones(0, 26), List.of()), 1);
        assertThat(run(inputs(true, true, zones(6, 26), List.of()), 60).breach())
                .isNull();
        assertThat(run(inputs(true, true, zones(9, 26), List.of()), 15).breach())
                .isEqualTo(Breach.COMFORT);
    }

    private static LoopInputs shadow(List<ZoneReading> zones) {
        LoopContext context = new LoopContext(Instant.EPOCH, OccupancyPhase.ALWAYS, false);
        return new LoopInputs(context, true, true, List.of(120.0), zones, List.of(), List.of(), 10, Double.NaN);
    }

    /** Less air saves and is paid for by whoever breathes it: category II of EN 16798-1, only where people are. */
    @Test
    void staleAirWherePeopleAreIsABreach() {
        List<ZoneReading> fresh = zones(0, 22);
        run(inputs(true, true, fresh, List.of()), 1);
        assertThat(run(inputs(true, true, air(fresh, 1500, 0), List.of()), 60).breach())
                .isNull();
        assertThat(run(inputs(true, true, air(fresh, 1200, 1), List.of()), 60).breach())
                .isNull();
        assertThat(run(inputs(true, true, air(fresh, 1250, 1), List.of()), 15).breach())
                .isEqualTo(Breach.AIR);
    }

    private static List<ZoneReading> air(List<ZoneReading> zones, double ppm, double people) {
        return zones.stream()
                .map(zone -> zone.withCarbonDioxide(ppm).withPeople(people))
                .toList();
    }

    /** Warmer supply air makes nobody cold: cold zones are somebody else's matter. */
    @Test
    void aLoopAnswersOnlyForTheSideOnWhichItPushes() {
        SupervisoryLoop supply = SupervisoryLoop.of(
                LoopKind.SUPPLY_TEMPERATURE_RESET, LoopSetting.of(LoopKind.SUPPLY_TEMPERATURE_RESET), List.of());
        supply.step(inputs(true, true, zones(0, 22), List.of()), 60);
        for (int i = 0; i < 30; i++) {
            assertThat(supply.step(inputs(true, true, zones(8, 18), List.of()), 60)
                            .breach())
                    .isNull();
        }
    }

    /** Two of twenty are a tenth: what two people like is no reason to stop the whole building. */
    @Test
    void fewUncomfortableZonesAreNone() {
        assertThat(run(inputs(true, true, zones(2, 27), List.of()), 60).breach())
                .isNull();
    }

    /** Whoever flies blind for five minutes gives the controls back. */
    @Test
    void lostDataIsABreach() {
        LoopInputs blind = inputs(true, true, zones(20, Double.NaN), List.of());
        assertThat(run(blind, 4).breach()).isNull();
        assertThat(run(blind, 1).breach()).isEqualTo(Breach.NO_DATA);
        assertThat(run(inputs(true, false, zones(0, 22), List.of()), 5).breach())
                .isEqualTo(Breach.NO_DATA);
    }

    /** At night rooms drift with intent. */
    @Test
    void zonesOfAMachineThatStandsAreNotGuarded() {
        assertThat(run(inputs(false, true, zones(20, 30), List.of()), 60).breach())
                .isNull();
    }

    /** From 18 °C by 0.1 − 0.3·2 every two minutes after ten; where it is warm outdoors colder air is no fresher. */
    @Test
    void staleAirMakesSupplyAirColderWhereTheEconomiserMixesIt() {
        List<ZoneReading> one = new ArrayList<>(zones(0, 22));
        one.set(0, one.getFirst().withPeople(1).withCarbonDioxide(950));
        assertThat(supply(one, 5)).isCloseTo(18 - 5 * 0.5, within(1e-9));
        assertThat(supply(zones(0, 22), 5)).isEqualTo(18);
        assertThat(supply(one, 16.1)).isCloseTo(18 - 6 * 0.02, within(1e-9));
    }

    private static double supply(List<ZoneReading> zones, double outdoor) {
        SupervisoryLoop supply = SupervisoryLoop.of(
                LoopKind.SUPPLY_TEMPERATURE_RESET, LoopSetting.of(LoopKind.SUPPLY_TEMPERATURE_RESET), List.of());
        double value = 0;
        for (int minute = 0; minute < 18; minute++) {
            value = supply.step(inputs(true, true, zones, List.of()).withOutdoor(outdoor), 60)
                    .value();
        }
        return value;
    }

    /** A night without demand trims the water to 40 °C; when all zones ask at once in the morning it begins at 70 °C, as after a stop. */
    @Test
    void heatingWaterBeginsAnewWithTheFirstWhoAsks() {
        SupervisoryLoop water =
                SupervisoryLoop.of(LoopKind.HOT_WATER_RESET, LoopSetting.of(LoopKind.HOT_WATER_RESET), List.of());
        LoopInputs night = inputs(true, true, zones(0, 22), List.of(0.0));
        for (int minute = 0; minute < 300; minute++) {
            water.step(night, 60);
        }
        assertThat(water.step(night, 60).value()).isEqualTo(40);
        assertThat(water.step(night.withValves(List.of(20.0)), 60).value()).isEqualTo(70);
    }

    /** Chilled water: the coils' valves ask. */
    @Test
    void openCoilsAskForColderWater() {
        SupervisoryLoop water = SupervisoryLoop.of(
                LoopKind.CHILLED_WATER_RESET, LoopSetting.of(LoopKind.CHILLED_WATER_RESET), List.of());
        LoopDecision decision = water.step(inputs(true, true, List.of(), List.of(99.0, 40.0, Double.NaN)), 60);
        assertThat(decision.requests()).isEqualTo(1);
    }
}
