package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.control.input.LightReading;
import io.plenum.control.input.LoopContext;
import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.input.UsageHours;
import io.plenum.control.input.ZoneReading;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loops that follow people: run hours, set-back of zones, lights; and the pump that follows demand. */
class PeopleLoopsTest {

    private static final LoopContext DAY = new LoopContext(Instant.EPOCH, new OccupancyPhase(true, 0), true);

    private static LoopContext night(double minutesUntil) {
        return new LoopContext(Instant.EPOCH, new OccupancyPhase(false, minutesUntil), true);
    }

    private static List<ZoneReading> zones(double temperature) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new ZoneReading("box-" + i, temperature, 21, 24, 50, 1, 0, 0, 0, 500))
                .toList();
    }

    private static LoopInputs inputs(LoopContext context, List<ZoneReading> zones) {
        List<Double> targets = zones.stream()
                .flatMap(zone -> List.of(zone.heating(), zone.cooling()).stream())
                .toList();
        return new LoopInputs(context, true, true, targets, zones, List.of(), List.of(), 10, Double.NaN);
    }

    private static LoopDecision run(SupervisoryLoop loop, LoopInputs inputs, int minutes) {
        LoopDecision last = loop.step(inputs, 60);
        for (int i = 1; i < minutes; i++) {
            last = loop.step(inputs, 60);
        }
        return last;
    }

    private static SupervisoryLoop loop(LoopKind kind) {
        return SupervisoryLoop.of(kind, LoopSetting.of(kind), List.of());
    }

    private static double fan(LoopDecision decision) {
        return decision.wanted().getFirst();
    }

    /** Friday evening belongs to the weekend, and a holiday to it as well. */
    @Test
    void theWeekKnowsWhenPeopleComeNext() {
        UsageHours hours =
                new UsageHours(LocalTime.of(7, 0), LocalTime.of(19, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        LocalDate friday = LocalDate.of(2026, 1, 9);
        assertThat(hours.at(friday.atTime(18, 59), Set.of()).occupied()).isTrue();
        assertThat(hours.at(friday.atTime(6, 0), Set.of())).isEqualTo(new OccupancyPhase(false, 60));
        LocalDateTime evening = friday.atTime(19, 0);
        assertThat(hours.at(evening, Set.of())).isEqualTo(new OccupancyPhase(false, (2 * 24 + 12) * 60));
        assertThat(hours.at(evening, Set.of(friday.plusDays(3))).minutesUntil()).isEqualTo((6 * 24 + 12) * 60);
    }

    /** Off some minutes after the last has gone, and its controller's again before the first comes. */
    @Test
    void theFanStandsBetweenPeople() {
        SupervisoryLoop hours = loop(LoopKind.RUN_HOURS);
        List<ZoneReading> people =
                zones(21.5).stream().map(zone -> zone.withPeople(1)).toList();
        assertThat(fan(run(hours, inputs(DAY, people), 60))).isNaN();
        assertThat(fan(run(hours, inputs(night(700), zones(21.5)), 9))).isNaN();
        assertThat(fan(run(hours, inputs(night(690), zones(21.5)), 2))).isZero();
        assertThat(fan(run(hours, inputs(night(20), zones(21.5)), 1))).isZero();
        assertThat(fan(run(hours, inputs(night(15), zones(21.5)), 1))).isNaN();
    }

    /** Held while people are expected, the controller's again when they are not; a set point that is as high already is left alone. */
    @Test
    void theBandIsWiderWhilePeopleAreExpected() {
        SupervisoryLoop band = loop(LoopKind.COOLING_BAND);
        assertThat(run(band, inputs(DAY, zones(22)), 1).wanted()).hasSize(10).containsOnly(24.5);
        assertThat(run(band, inputs(night(600), zones(22)), 1).wanted()).containsOnly(Double.NaN);
        List<ZoneReading> wide = zones(22).stream()
                .map(zone -> new ZoneReading(zone.key(), 22, 21, 24.4, 50, 1, 0, 0, 0, 500))
                .toList();
        assertThat(run(loop(LoopKind.COOLING_BAND), inputs(DAY, wide), 1).wanted())
                .containsOnly(Double.NaN);
    }

    /** One that was too warm yesterday, and one whose air is stale, until it has been fresh for half an hour. */
    @Test
    void zonesWithoutReserveKeepTheirBand() {
        SupervisoryLoop band = loop(LoopKind.COOLING_BAND);
        List<ZoneReading> some = new ArrayList<>(zones(22));
        some.set(0, some.getFirst().withTemperature(25.6).withPeople(1));
        some.set(1, some.get(1).withCarbonDioxide(1050).withPeople(1));
        assertThat(run(band, inputs(DAY, some), 1).wanted().subList(0, 3))
                .containsExactly(Double.NaN, Double.NaN, 24.5);
        assertThat(run(band, inputs(DAY, zones(22)), 29).wanted().subList(0, 2)).containsOnly(Double.NaN);
        assertThat(run(band, inputs(DAY, zones(22)), 1).wanted().subList(0, 2)).containsExactly(Double.NaN, 24.5);
    }

    /** Cold rooms begin sooner: 1.7 K below what is near enough, an hour for each kelvin until it is known better. */
    @Test
    void coldZonesStartSooner() {
        SupervisoryLoop hours = loop(LoopKind.RUN_HOURS);
        run(hours, inputs(night(600), zones(19)), 20);
        assertThat(fan(run(hours, inputs(night(118), zones(19)), 1))).isZero();
        assertThat(fan(run(hours, inputs(night(116), zones(19)), 1))).isNaN();
        assertThat(fan(run(hours, inputs(night(90), zones(20.5)), 1)))
                .as("a fan that has started does not stop before people come")
                .isNaN();
    }

    /** A building that warms by 3 K an hour learns to begin later, morning by morning. */
    @Test
    void itLearnsHowFastZonesWarm() {
        WarmUp warmUp = new WarmUp();
        double before = warmUp.minutes(zones(18.5));
        for (int morning = 0; morning < 10; morning++) {
            warmUp.step(inputs(night(300), zones(18.5)), false, 60);
            for (int minute = 0; minute <= 50; minute++) {
                warmUp.step(inputs(night(60 - minute), zones(18.5 + minute / 20.0)), true, 60);
            }
            warmUp.step(inputs(DAY, zones(21)), true, 60);
        }
        assertThat(before).isCloseTo(15 + 132, within(1e-9));
        assertThat(warmUp.minutes(zones(18.5))).isBetween(15 + 42.0, 15 + 54.0);
    }

    /** 2 K lacking, 0.6 K made up for in an hour: (1 + 0.3·(0.6 − 1)) K/h the next time, so sooner. */
    @Test
    void aMorningThatWasTooLateBeginsSooner() {
        WarmUp warmUp = new WarmUp();
        for (int minute = 0; minute <= 60; minute++) {
            warmUp.step(inputs(night(60 - minute), zones(18.7 + minute / 100.0)), true, 60);
        }
        warmUp.step(inputs(DAY, zones(19.3)), true, 60);
        double rate = 0.7 + 0.3 * 0.6 * 60 / 61;
        assertThat(warmUp.minutes(zones(19.7))).isCloseTo(15 + 60 / rate, within(1e-6));
    }

    /** A room whose heating is broken does not get warm with any start: the building is not started for it alone. */
    @Test
    void aZoneThatDoesNotWarmIsNotWaitedFor() {
        WarmUp warmUp = new WarmUp();
        List<ZoneReading> some = new ArrayList<>(zones(20.7));
        some.set(0, some.getFirst().withTemperature(17));
        assertThat(warmUp.minutes(some)).isEqualTo(WarmUp.MOST_MINUTES);
        for (int minute = 0; minute <= 120; minute++) {
            warmUp.step(inputs(night(120 - minute), some), true, 60);
        }
        warmUp.step(inputs(DAY, some), true, 60);
        assertThat(warmUp.minutes(some)).isEqualTo(15);
    }

    /** Whoever stays late keeps the air; so do cold, heat and stale air. */
    @Test
    void theFanNeverStandsWhileAZoneNeedsIt() {
        for (ZoneReading need : List.of(
                zones(21).getFirst().withPeople(1),
                zones(21).getFirst().withTemperature(15.9),
                zones(21).getFirst().withTemperature(30.1),
                zones(21).getFirst().withCarbonDioxide(1100))) {
            SupervisoryLoop hours = loop(LoopKind.RUN_HOURS);
            run(hours, inputs(night(700), zones(21)), 30);
            List<ZoneReading> one = new ArrayList<>(zones(21));
            one.set(0, need);
            assertThat(fan(run(hours, inputs(night(690), one), 1)))
                    .as(need.toString())
                    .isNaN();
        }
        SupervisoryLoop blind = loop(LoopKind.RUN_HOURS);
        assertThat(fan(run(blind, inputs(night(700), zones(21)).withKnown(false), 30)))
                .isNaN();
    }

    /** Set back in the evening, returned as late as each zone can; what its controller has set back itself is its own. */
    @Test
    void zonesAreSetBackWhileNobodyIsThere() {
        SupervisoryLoop setback = loop(LoopKind.NIGHT_SETBACK);
        assertThat(run(setback, inputs(DAY, zones(21)), 60).wanted()).containsOnly(Double.NaN);
        assertThat(run(setback, inputs(night(700), zones(21)), 20).wanted()).containsOnly(16.0, 28.0);
        List<ZoneReading> held = zones(20).stream()
                .map(zone -> zone.withHeating(16).withCooling(28))
                .toList();
        assertThat(run(setback, inputs(night(600), held), 5).wanted()).containsOnly(16.0, 28.0);
        assertThat(run(setback, inputs(night(40), held), 1).wanted()).containsOnly(Double.NaN);
        assertThat(run(loop(LoopKind.NIGHT_SETBACK), inputs(night(600), held), 30)
                        .wanted())
                .containsOnly(Double.NaN);
    }

    /** One who works late keeps the own zone alone. */
    @Test
    void aZoneWithSomebodyInItIsNotSetBack() {
        List<ZoneReading> one = new ArrayList<>(zones(21));
        one.set(3, one.get(3).withPeople(1));
        List<Double> wanted =
                run(loop(LoopKind.NIGHT_SETBACK), inputs(night(700), one), 30).wanted();
        assertThat(wanted.subList(6, 8)).containsOnly(Double.NaN);
        assertThat(wanted.subList(8, 20)).containsOnly(16.0, 28.0);
    }

    /** Nobody takes heat for a quarter of an hour: the pump stands, but never in frost. */
    @Test
    void thePumpStandsWhileNobodyTakesHeat() {
        LoopInputs idle = inputs(DAY, zones(21)).withValves(List.of(0.0, 3.0));
        List<ZoneReading> silent =
                zones(21).stream().map(zone -> zone.withReheat(Double.NaN)).toList();
        assertThat(fan(run(loop(LoopKind.HEAT_ON_DEMAND), idle.withZones(silent), 30)))
                .isNaN();
        assertThat(fan(run(loop(LoopKind.HEAT_ON_DEMAND), idle, 14))).isNaN();
        assertThat(fan(run(loop(LoopKind.HEAT_ON_DEMAND), idle, 15))).isZero();
        assertThat(fan(run(loop(LoopKind.HEAT_ON_DEMAND), idle.withOutdoor(3), 30)))
                .isNaN();
        assertThat(fan(run(loop(LoopKind.HEAT_ON_DEMAND), idle.withOutdoor(Double.NaN), 30)))
                .isNaN();
        SupervisoryLoop asked = loop(LoopKind.HEAT_ON_DEMAND);
        run(asked, idle, 30);
        assertThat(fan(run(asked, idle.withValves(List.of(0.0, 6.0)), 1))).isNaN();
    }

    /** Nights of a day of 6 °C are spread about 4 °C, the bound of the pump: half of them; in frost it never stands. */
    @Test
    void itIsKnownOnWhichDaysThePumpCanStand() {
        assertThat(LoopKind.HEAT_ON_DEMAND.shareOfDay(6)).isEqualTo(0.5);
        assertThat(LoopKind.HEAT_ON_DEMAND.shareOfDay(-1)).isZero();
        assertThat(LoopKind.HEAT_ON_DEMAND.shareOfDay(12)).isEqualTo(1);
        assertThat(LoopKind.LIGHT_LEVELS.shareOfDay(-1)).isEqualTo(1);
    }

    private static LoopInputs light(double level, double people, double lux) {
        return inputs(DAY, List.of())
                .withTargets(List.of(level))
                .withLights(List.of(new LightReading(people, lux, Double.NaN)));
    }

    /** Off where nobody is; whoever comes in gets at once what the controller gives. */
    @Test
    void lightsGoOutBehindTheLast() {
        SupervisoryLoop lights = loop(LoopKind.LIGHT_LEVELS);
        assertThat(fan(run(lights, light(100, 0, 500), 4))).isNaN();
        assertThat(fan(run(lights, light(100, 0, 500), 1))).isZero();
        assertThat(fan(run(lights, light(0, 0, 0), 60))).isZero();
        assertThat(fan(run(lights, light(0, 1, 0), 1))).isNaN();
        assertThat(fan(run(lights, light(0, 1, 0), 30))).isNaN();
    }

    /** Dimmed until daylight and lights are 500 lx together, and never below what is set. */
    @Test
    void lightsMakeRoomForTheDay() {
        SupervisoryLoop lights = loop(LoopKind.LIGHT_LEVELS);
        double level = 100;
        for (int minute = 0; minute < 30; minute++) {
            double wanted = fan(run(lights, light(level, 1, 300 + 5 * level), 1));
            level = Double.isNaN(wanted) ? 100 : wanted;
        }
        assertThat(300 + 5 * level).isBetween(470.0, 550.0);
        assertThat(fan(run(lights, light(level, 1, 2000), 30))).isEqualTo(10);
        for (int minute = 0; minute < 30; minute++) {
            double wanted = fan(run(lights, light(level, 1, 5 * level), 1));
            level = Double.isNaN(wanted) ? 100 : wanted;
        }
        assertThat(level).as("dusk").isGreaterThan(95);
    }

    /** After hours in the dark its controller is asked whether there would be any light; if not, nothing is held. */
    @Test
    void darkRoomsAreNotHeldForEver() {
        SupervisoryLoop lights = loop(LoopKind.LIGHT_LEVELS);
        run(lights, light(100, 0, 500), 10);
        assertThat(fan(run(lights, light(0, 0, 0), 5 * 60))).isNaN();
        assertThat(fan(run(lights, light(0, 0, 0), 60))).isNaN();
        assertThat(fan(run(lights, light(100, 0, 500), 1))).isZero();
    }

    /** 1.2 K below its set point although it heats: lights are taken again only when half a kelvin is left. */
    @Test
    void aColdRoomKeepsTheHeatOfItsLights() {
        SupervisoryLoop lights = loop(LoopKind.LIGHT_LEVELS);
        assertThat(fan(run(lights, cold(1.2), 30))).isNaN();
        assertThat(fan(run(lights, cold(0.7), 1))).isNaN();
        assertThat(fan(run(lights, cold(0.4), 1))).isZero();
        assertThat(fan(run(lights, cold(0.7), 1))).isZero();
    }

    private static LoopInputs cold(double lacking) {
        return light(100, 0, 500).withLights(List.of(new LightReading(0, 500, lacking)));
    }

    /** A presence sensor that is silent decides nothing. */
    @Test
    void unseenRoomsKeepTheirLight() {
        assertThat(fan(run(loop(LoopKind.LIGHT_LEVELS), light(100, Double.NaN, 2000), 60)))
                .isNaN();
    }
}
