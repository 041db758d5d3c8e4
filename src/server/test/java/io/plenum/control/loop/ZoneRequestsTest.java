package io.plenum.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.control.input.ZoneReading;
import org.junit.jupiter.api.Test;

/** ASHRAE Guideline 36, 5.6.8: what a box with reheat asks of its air handler and its boilers. */
class ZoneRequestsTest {

    private static ZoneReading zone(double temperature, double damper, double flow, double reheat) {
        return new ZoneReading("box", temperature, 21, 24, damper, flow, reheat);
    }

    /** 3 above 3 K and 2 above 2 K, each only after two minutes: a door that was opened asks for nothing. */
    @Test
    void warmZonesAskAfterTwoMinutes() {
        ZoneRequests requests = new ZoneRequests();
        assertThat(requests.coolingRequests(zone(27.5, 50, 1, 0), 60)).isZero();
        assertThat(requests.coolingRequests(zone(27.5, 50, 1, 0), 60)).isEqualTo(3);
        assertThat(requests.coolingRequests(zone(26.5, 50, 1, 0), 60)).isEqualTo(2);
        assertThat(requests.coolingRequests(zone(25.5, 50, 1, 0), 60)).isZero();
    }

    /** 1 from 95 % until 85 %, so that a damper that trembles at the border does not. */
    @Test
    void anOpenDamperAsksUntilItHasClosedAgain() {
        ZoneRequests requests = new ZoneRequests();
        assertThat(requests.pressureRequests(zone(24, 94, 1, 0), 60)).isZero();
        assertThat(requests.pressureRequests(zone(24, 96, 1, 0), 60)).isEqualTo(1);
        assertThat(requests.pressureRequests(zone(24, 90, 1, 0), 60)).isEqualTo(1);
        assertThat(requests.pressureRequests(zone(24, 84, 1, 0), 60)).isZero();
        assertThat(requests.pressureRequests(zone(24, 90, 1, 0), 60)).isZero();
    }

    /** 3 below half its flow and 2 below 70 %, with the damper wide open for a minute. */
    @Test
    void aStarvedBoxAsksForMorePressure() {
        ZoneRequests requests = new ZoneRequests();
        assertThat(requests.pressureRequests(zone(24, 100, 0.4, 0), 60)).isEqualTo(3);
        assertThat(requests.pressureRequests(zone(24, 100, 0.6, 0), 60)).isEqualTo(2);
        assertThat(requests.pressureRequests(zone(24, 60, 0.4, 0), 60)).isZero();
    }

    /** One for each 100 ppm from 900 on; an empty room needs no fresh air, whatever its sensor says. */
    @Test
    void staleAirAsksForFreshAir() {
        ZoneReading people = zone(22, 50, 1, 0).withPeople(1);
        assertThat(ZoneRequests.airRequests(people.withCarbonDioxide(900))).isZero();
        assertThat(ZoneRequests.airRequests(people.withCarbonDioxide(950))).isEqualTo(1);
        assertThat(ZoneRequests.airRequests(people.withCarbonDioxide(1050))).isEqualTo(2);
        assertThat(ZoneRequests.airRequests(people.withCarbonDioxide(2000))).isEqualTo(3);
        assertThat(ZoneRequests.airRequests(people.withCarbonDioxide(2000).withPeople(0)))
                .isZero();
        assertThat(ZoneRequests.airRequests(people)).isZero();
    }

    /** With its damper open, and already in the first minute: air that is stale now has been too little for long. */
    @Test
    void anOpenDamperInStaleAirIsUrgent() {
        ZoneReading stale = zone(22, 96, 1, 0).withPeople(1).withCarbonDioxide(950);
        assertThat(new ZoneRequests().pressureRequests(stale, 60)).isEqualTo(2);
        assertThat(new ZoneRequests().pressureRequests(stale.withDamper(50), 60))
                .isZero();
    }

    /** A meeting room that was at 25.6 °C yesterday asks twice when its cooling is at its end today; next week it is as others. */
    @Test
    void aZoneThatWasTooWarmLatelyCountsTwice() {
        ZoneRequests requests = new ZoneRequests();
        ZoneReading full = zone(24.5, 50, 1, 0).withCooler(100).withPeople(1);
        assertThat(requests.coolingRequests(full, 60)).isEqualTo(1);
        requests.coolingRequests(full.withTemperature(25.6), 60);
        assertThat(requests.coolingRequests(full, 86_400)).isEqualTo(2);
        assertThat(requests.coolingRequests(full, 6 * 86_400)).isEqualTo(1);
    }

    /** What is not known asks for nothing: a dead sensor must not hold a whole plant at full pressure. */
    @Test
    void unknownValuesAskForNothing() {
        ZoneRequests requests = new ZoneRequests();
        ZoneReading nothing = new ZoneReading("box", Double.NaN, 21, 24, Double.NaN, Double.NaN, Double.NaN);
        for (int i = 0; i < 5; i++) {
            assertThat(requests.coolingRequests(nothing, 60)).isZero();
            assertThat(requests.pressureRequests(nothing, 60)).isZero();
            assertThat(requests.heatingRequests(nothing)).isZero();
        }
    }

    /** A valve wide open in a warm zone is a leak or a fault, not a wish for warmer water. */
    @Test
    void onlyColdZonesAskForWarmerWater() {
        ZoneRequests requests = new ZoneRequests();
        assertThat(requests.heatingRequests(zone(22, 50, 1, 100))).isZero();
        assertThat(requests.heatingRequests(zone(20.5, 50, 1, 100))).isEqualTo(1);
        assertThat(requests.heatingRequests(zone(19.9, 50, 1, 60))).isEqualTo(2);
        assertThat(requests.heatingRequests(zone(19.9, 50, 1, 40))).isZero();
    }
}
