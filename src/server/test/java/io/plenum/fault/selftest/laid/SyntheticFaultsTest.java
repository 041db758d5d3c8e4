package io.plenum.fault.selftest.laid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.fault.Day;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each fault changes what it must by hand-worked numbers and nothing else. The day: 22 °C return, 10 °C outdoor air, at noon 25 % of it and
 * 19 °C mixed air, a fan that adds 1 K.
 */
class SyntheticFaultsTest {

    private static final Offset<Double> NEAR = within(1e-6);
    private static final int NOON = 720;
    private static final int ONSET = 600;

    /**
     * Until eight nothing works but the fan, 17 °C; until nine the heating valve at half makes 27 °C, until ten the cooling valve at half
     * 12 °C: full gains of 20 K and 10 K. The damper stood at half in that time, so that a share follows its position.
     */
    private static Day airHandler() {
        return new Day()
                .with(Quantity.OA_DAMPER, minute -> minute < ONSET ? 0.5 : 0.25)
                .with(Quantity.MAT, minute -> minute < ONSET ? 16 : 19)
                .with(Quantity.HEATING, minute -> minute >= 480 && minute < 540 ? 0.5 : 0)
                .with(Quantity.COOLING, minute -> minute >= 540 && minute < ONSET ? 0.5 : 0)
                .with(Quantity.SAT, minute -> minute < 480 ? 17 : minute < 540 ? 27 : minute < ONSET ? 12 : 20)
                .with(Quantity.COMMAND, 1)
                .with(Quantity.POSITION, 0.25)
                .with(Quantity.DSP, 150)
                .with(Quantity.FILTER_DP, 100)
                .with(Quantity.FLOW, 2)
                .with(Quantity.SIBLING_DISCHARGE, 20);
    }

    /** Air at 15 °C; until ten the valve at half makes 25 °C of it, a gain of 20 K; half open it gets 0.1 m³/s. */
    private static Day box() {
        return Day.empty()
                .with(Quantity.SOURCE_FAN, 1)
                .with(Quantity.SOURCE_SAT, 15)
                .with(Quantity.REHEAT, minute -> minute < ONSET ? 0.5 : 0)
                .with(Quantity.DISCHARGE, minute -> minute < ONSET ? 25 : 15)
                .with(Quantity.DAMPER, 0.5)
                .with(Quantity.FLOW, 0.1)
                .with(Quantity.FLOW_SP, 0.1)
                .with(Quantity.ZONE, 21);
    }

    private static EquipmentTrend laid(TestedFault fault, Day day, double size) {
        return Objects.requireNonNull(
                new FaultyCopies(day.trend(LearnedParameters.NONE), ONSET).with(fault, size), fault.name());
    }

    @ParameterizedTest
    @EnumSource(TestedFault.class)
    void sizeZeroLeavesAllAsItIsAndTheMeasuredMinutesAreNeverTouched(TestedFault fault) {
        for (Day day : new Day[] {airHandler(), box()}) {
            EquipmentTrend untouched = day.trend(LearnedParameters.NONE);
            EquipmentTrend again = day.copy().trend(LearnedParameters.NONE);
            FaultyCopies copies = new FaultyCopies(untouched, ONSET);
            assertThat(copies.with(fault, 0)).isNull();
            fault.sizes().forEach(size -> copies.with(fault, size));
            again.values()
                    .forEach((quantity, values) ->
                            assertThat(untouched.values().get(quantity)).isEqualTo(values));
        }
    }

    @Test
    void nothingChangesBeforeTheFaultBegins() {
        EquipmentTrend faulty = laid(TestedFault.BIAS_MIXED, airHandler(), 2);
        assertThat(faulty.at(Quantity.MAT, ONSET - 1)).isEqualTo(16);
        assertThat(faulty.at(Quantity.MAT, ONSET)).isEqualTo(21);
        assertThat(faulty.at(Quantity.RAT, ONSET)).isEqualTo(22);
    }

    /** 2 K are 1/6 of the 12 K between return and outdoor air: the damper opens by that much, and the boxes get 18 °C. */
    @Test
    void aBiasedSupplySensorIsContentAndTheBoxesMeasureTheColderAir() {
        EquipmentTrend faulty = laid(TestedFault.BIAS_SUPPLY, airHandler(), 2);
        assertThat(faulty.at(Quantity.SAT, NOON)).isCloseTo(20, NEAR);
        assertThat(faulty.at(Quantity.SIBLING_DISCHARGE, NOON)).isCloseTo(18, NEAR);
        assertThat(faulty.at(Quantity.OA_DAMPER, NOON)).isCloseTo(0.25 + 1 / 6.0, NEAR);
        assertThat(faulty.at(Quantity.MAT, NOON)).isCloseTo(17, NEAR);
    }

    /** At 75 % outdoor air the mixture is 13 °C, 6 K colder; the heating coil with its 20 K makes that good at 30 %. */
    @Test
    void aStuckDamperChangesTheMixtureAndTheCoilMakesItGood() {
        EquipmentTrend faulty = laid(TestedFault.DAMPER_STUCK, airHandler(), 0.75);
        assertThat(faulty.at(Quantity.MAT, NOON)).isCloseTo(13, NEAR);
        assertThat(faulty.at(Quantity.HEATING, NOON)).isCloseTo(0.3, NEAR);
        assertThat(faulty.at(Quantity.SAT, NOON)).isCloseTo(20, NEAR);
        assertThat(faulty.at(Quantity.POSITION, NOON)).isEqualTo(0.75);
    }

    /** 30 % of 10 K, made good by 15 % of 20 K; two hours after the coil asked last for cold water there may be none. */
    @Test
    void aLeakingCoolingValveMakesTheHeatingWork() {
        EquipmentTrend faulty = laid(TestedFault.COOLING_LEAK, airHandler(), 0.3);
        assertThat(faulty.at(Quantity.SAT, ONSET)).isCloseTo(20, NEAR);
        assertThat(faulty.at(Quantity.HEATING, ONSET)).isCloseTo(0.15, NEAR);
        assertThat(faulty.at(Quantity.COOLING, ONSET)).isZero();
        assertThat(faulty.at(Quantity.HEATING, NOON)).isZero();
    }

    /** Fully open it cools by 10 K, for which half of the heating is needed. */
    @Test
    void aStuckCoolingValveIsWorkedAgainst() {
        EquipmentTrend faulty = laid(TestedFault.COOLING_STUCK, airHandler(), 1);
        assertThat(faulty.at(Quantity.HEATING, ONSET)).isCloseTo(0.5, NEAR);
        assertThat(faulty.at(Quantity.SAT, ONSET)).isCloseTo(20, NEAR);
    }

    @Test
    void aCoilThatNeverWorkedTellsNothing() {
        Day shut = airHandler().with(Quantity.COOLING, 0).with(Quantity.HEATING, 0);
        FaultyCopies copies = new FaultyCopies(shut.trend(LearnedParameters.NONE), ONSET);
        assertThat(copies.with(TestedFault.COOLING_LEAK, 0.5)).isNull();
    }

    /** 40 % of 20 K above 15 °C. */
    @Test
    void aLeakingReheatValveWarmsTheBox() {
        EquipmentTrend faulty = laid(TestedFault.REHEAT_LEAK, box(), 0.4);
        assertThat(faulty.at(Quantity.DISCHARGE, NOON)).isCloseTo(23, NEAR);
        assertThat(faulty.at(Quantity.REHEAT, NOON)).isZero();
    }

    /** A tenth of 0.2 m³/s; the command opens as far as it can. */
    @Test
    void aStuckBoxGetsTheAirOfItsPositionAndItsCommandRunsToTheEnd() {
        EquipmentTrend faulty = laid(TestedFault.BOX_DAMPER_STUCK, box(), 0.1);
        assertThat(faulty.at(Quantity.FLOW, NOON)).isCloseTo(0.02, NEAR);
        assertThat(faulty.at(Quantity.DAMPER, NOON)).isEqualTo(1);
        EquipmentTrend held = laid(TestedFault.BOX_DAMPER_HELD, box(), 1);
        assertThat(held.at(Quantity.FLOW, NOON)).isCloseTo(0.2, NEAR);
        assertThat(held.at(Quantity.DAMPER, NOON)).isEqualTo(1);
    }

    /** With air the room is pulled down by a 240th of what is left each minute: after two hours by 1 − (1 − 1/240)^121 of 3 K. */
    @Test
    void aBiasedRoomSensorPullsTheRoomDown() {
        EquipmentTrend faulty = laid(TestedFault.BIAS_ROOM, box(), 3);
        assertThat(faulty.at(Quantity.ZONE, NOON)).isCloseTo(21 + 3 * Math.pow(1 - 1 / 240.0, 121), NEAR);
    }

    /** 100 Pa more at a head of 250 Pa take √(350/250) of the speed. */
    @Test
    void aDirtyFilterTakesMoreSpeed() {
        EquipmentTrend faulty = laid(TestedFault.FILTER_DIRTY, airHandler(), 1);
        assertThat(faulty.at(Quantity.FILTER_DP, NOON)).isCloseTo(200, NEAR);
        assertThat(faulty.at(Quantity.FAN_SPEED, NOON)).isCloseTo(0.6 * Math.sqrt(1.4), NEAR);
    }

    /** 0.9 for 0.6 is half as much again, and its square the pressure. */
    @Test
    void aFanOutOfControlRaisesThePressure() {
        EquipmentTrend faulty = laid(TestedFault.FAN_UNCONTROLLED, airHandler(), 0.9);
        assertThat(faulty.at(Quantity.DSP, NOON)).isCloseTo(150 * 2.25, NEAR);
    }

    @Test
    void aFailedFanHasNeitherFlowNorPressureButItsCommand() {
        EquipmentTrend faulty = laid(TestedFault.MACHINE_FAILED, airHandler(), 1);
        assertThat(faulty.at(Quantity.FAN, NOON)).isZero();
        assertThat(faulty.at(Quantity.FLOW, NOON)).isZero();
        assertThat(faulty.at(Quantity.COMMAND, NOON)).isEqualTo(1);
    }

    /** 20 % of 20 K are balanced by 40 % of 10 K. */
    @Test
    void heatingAndCoolingAtOnceKeepTheSupplyAir() {
        EquipmentTrend faulty = laid(TestedFault.HEAT_AND_COOL, airHandler(), 0.2);
        assertThat(faulty.at(Quantity.HEATING, NOON)).isCloseTo(0.2, NEAR);
        assertThat(faulty.at(Quantity.COOLING, NOON)).isCloseTo(0.4, NEAR);
        assertThat(faulty.at(Quantity.SAT, NOON)).isEqualTo(20);
    }

    @Test
    void aFlatLineStaysAtItsLastValue() {
        Day day = airHandler().with(Quantity.RAT, minute -> 20 + minute / 1440.0);
        assertThat(laid(TestedFault.FLAT_RETURN, day, 1).at(Quantity.RAT, NOON)).isEqualTo(20 + ONSET / 1440.0);
    }

    /** Twice an hour: a quarter of an hour on, a quarter off. */
    @Test
    void shortCyclingStopsTheMachineForHalfOfTheTime() {
        EquipmentTrend faulty = laid(TestedFault.SHORT_CYCLING, airHandler(), 2);
        assertThat(faulty.at(Quantity.FAN, NOON)).isEqualTo(1);
        assertThat(faulty.at(Quantity.FAN, NOON + 15)).isZero();
        assertThat(faulty.at(Quantity.FAN, NOON + 30)).isEqualTo(1);
    }

    /** It stops at noon by itself, and goes on for two hours as it ran last. */
    @Test
    void outOfHoursTheMachineGoesOnAsItRanLast() {
        Day day = airHandler().with(Quantity.FAN, minute -> minute < NOON ? 1 : 0);
        EquipmentTrend faulty = laid(TestedFault.OUT_OF_HOURS, day, 2);
        assertThat(faulty.at(Quantity.FAN, NOON + 119)).isEqualTo(1);
        assertThat(faulty.at(Quantity.FAN, NOON + 120)).isZero();
    }

    @Test
    void lightsStayOnWithTheirGreatestPower() {
        Day day = Day.empty()
                .with(Quantity.LIGHT, minute -> minute < ONSET ? 0.5 : 0)
                .with(Quantity.POWER, minute -> minute < ONSET ? 2 : 0);
        EquipmentTrend faulty = laid(TestedFault.LIGHTS_LEFT_ON, day, 1);
        assertThat(faulty.at(Quantity.LIGHT, NOON)).isEqualTo(1);
        assertThat(faulty.at(Quantity.POWER, NOON)).isEqualTo(2);
    }

    /** Cooling works at noon with half of its valve: 2 K are missing and the valve is open. */
    @Test
    void aMissedSetPointLeavesTheValveFullyOpen() {
        Day day = airHandler().with(Quantity.COOLING, minute -> minute < 480 ? 0 : 0.5);
        EquipmentTrend faulty = laid(TestedFault.SUPPLY_MISSED, day, 2);
        assertThat(faulty.at(Quantity.SAT, NOON)).isEqualTo(22);
        assertThat(faulty.at(Quantity.COOLING, NOON)).isEqualTo(1);
    }

    /** Between 25 and 75 % in ten minutes. */
    @Test
    void aHuntingValveSwingsAroundWhereItStood() {
        Day day = airHandler().with(Quantity.HEATING, 0.5);
        EquipmentTrend faulty = laid(TestedFault.HEATING_HUNTS, day, 0.5);
        assertThat(faulty.at(Quantity.HEATING, NOON)).isCloseTo(0.25, NEAR);
        assertThat(faulty.at(Quantity.HEATING, NOON + 5)).isCloseTo(0.75, NEAR);
    }

    /** 1.0 for 0.5 is four times the pressure. */
    @Test
    void aPumpHeldAtFullSpeedRaisesThePressure() {
        Day day =
                Day.empty().with(Quantity.FAN, 1).with(Quantity.PUMP_SPEED, 0.5).with(Quantity.WATER_DP, 20_000);
        EquipmentTrend faulty = laid(TestedFault.PUMP_HELD, day, 1);
        assertThat(faulty.at(Quantity.WATER_DP, NOON)).isCloseTo(80_000, NEAR);
    }
}
