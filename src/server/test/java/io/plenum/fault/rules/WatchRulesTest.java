package io.plenum.fault.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.operation.AlwaysOnRule;
import io.plenum.fault.rules.operation.FilterRule;
import io.plenum.fault.rules.operation.FlowOffRule;
import io.plenum.fault.rules.operation.LowDeltaTRule;
import io.plenum.fault.rules.operation.PumpLimitRule;
import io.plenum.fault.rules.operation.ReheatLeakRule;
import io.plenum.fault.rules.operation.StarvedRule;
import io.plenum.fault.rules.operation.TowerApproachRule;
import io.plenum.fault.rules.operation.WaterOffRule;
import io.plenum.fault.rules.sensor.OutdoorSensorRule;
import io.plenum.fault.rules.sensor.PositionRule;
import io.plenum.fault.rules.sensor.SupplySensorRule;
import io.plenum.fault.rules.sensor.ZoneSensorRule;
import io.plenum.fault.rules.status.CommandRule;
import io.plenum.fault.rules.status.DeviceRule;
import io.plenum.fault.rules.status.DoorHeldRule;
import io.plenum.fault.rules.status.IntrusionRule;
import io.plenum.fault.rules.status.LightsEmptyRule;
import io.plenum.fault.rules.status.LightsOnRule;
import io.plenum.fault.rules.status.TroubleRule;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Given a day with one thing wrong at a box, a plant, a lamp, a door or a controller, each rule expects it. */
class WatchRulesTest {

    private static final int DAY = EquipmentTrend.DAY;

    private static void finds(FaultRule rule, Day healthy, Day faulty, int least) {
        assertThat(healthy.minutes(rule)).as("%s on a healthy day", rule.id()).isZero();
        assertThat(faulty.minutes(rule)).as("%s on its fault", rule.id()).isGreaterThanOrEqualTo(least);
    }

    private static Day box() {
        return new Day()
                .with(Quantity.ZONE, 22)
                .with(Quantity.DISCHARGE, 15)
                .with(Quantity.SOURCE_SAT, 14)
                .with(Quantity.SOURCE_FAN, 1)
                .with(Quantity.REHEAT, 0)
                .with(Quantity.DAMPER, 0.5)
                .with(Quantity.FLOW, 0.1)
                .with(Quantity.FLOW_SP, 0.1)
                .with(Quantity.SIBLING_OFFSET, 0);
    }

    @Test
    void aFanThatIsToldToRunAndDoesNotIsFound() {
        finds(
                new CommandRule(),
                new Day().with(Quantity.COMMAND, 1),
                new Day().with(Quantity.COMMAND, 1).with(Quantity.FAN, 0),
                DAY - 10);
    }

    /** A damper that nobody moves and that is where it should be proves nothing, so it says nothing. */
    @Test
    void aDamperThatIsElsewhereIsFound() {
        FaultRule rule = new PositionRule(Quantity.DAMPER);
        finds(rule, box().with(Quantity.POSITION, 0.5), box().with(Quantity.POSITION, 0.2), DAY - 30);
        assertThat(rule.evaluate(box().with(Quantity.POSITION, 0.5).trend())
                        .evaluable()
                        .cardinality())
                .isZero();
    }

    /** The filter is compared with its own clean days, at whatever flow. */
    @Test
    void aFouledFilterIsFoundAgainstItsOwnCleanDays() {
        LearnedParameters clean =
                new LearnedParameters(Map.of(LearnedParameter.FILTER_RESISTANCE, new double[] {12, 13, 12.5}));
        EquipmentTrend fine = new Day()
                .with(Quantity.FLOW, 3)
                .with(Quantity.FILTER_DP, 120)
                .trend()
                .with(clean);
        EquipmentTrend fouled = new Day()
                .with(Quantity.FLOW, 2)
                .with(Quantity.FILTER_DP, 120)
                .trend()
                .with(clean);
        assertThat(new FilterRule().evaluate(fine).fault().cardinality()).isZero();
        assertThat(new FilterRule().evaluate(fouled).fault().cardinality()).isGreaterThan(1300);
        assertThat(new FilterRule().waste(fouled, 700)).isBetween(0.2, 0.3);
    }

    @Test
    void sensorsThatDisagreeWithTheirSiblingsAreFound() {
        finds(
                new SupplySensorRule(),
                new Day().with(Quantity.SIBLING_DISCHARGE, 20),
                new Day().with(Quantity.SIBLING_DISCHARGE, 17),
                1300);
        finds(
                new OutdoorSensorRule(),
                new Day().with(Quantity.SITE_OAT, 11),
                new Day().with(Quantity.SITE_OAT, 16),
                1300);
    }

    /** The neighbours' boxes stand in the same warm ceiling: only what differs from them counts. */
    @Test
    void aRoomSensorIsFoundInStillAirOnly() {
        Day still = box().with(Quantity.SOURCE_FAN, 0).with(Quantity.DISCHARGE, 21.5);
        finds(new ZoneSensorRule(), still, box().with(Quantity.SOURCE_FAN, 0).with(Quantity.DISCHARGE, 19), 1000);
        assertThat(box().with(Quantity.DISCHARGE, 12).minutes(new ZoneSensorRule()))
                .isZero();
        assertThat(box().with(Quantity.SOURCE_FAN, 0)
                        .with(Quantity.DISCHARGE, 19)
                        .with(Quantity.SIBLING_OFFSET, 2.5)
                        .minutes(new ZoneSensorRule()))
                .isZero();
    }

    @Test
    void aBoxThatHeatsWithItsValveShutIsFoundAndItsHeatReckoned() {
        Day leaking = box().with(Quantity.DISCHARGE, 24);
        finds(new ReheatLeakRule(), box(), leaking, 1300);
        assertThat(new ReheatLeakRule().waste(leaking.trend(), 700)).isBetween(1.1, 1.3);
    }

    /** A box that is open already cannot be blamed for the pressure that it does not get. */
    @Test
    void aBoxThatMissesItsFlowIsToldApartFromOneThatIsStarved() {
        finds(new FlowOffRule(), box(), box().with(Quantity.FLOW, 0.05), 1300);
        Day starved = box().with(Quantity.FLOW, 0.05).with(Quantity.DAMPER, 1);
        assertThat(starved.minutes(new FlowOffRule())).isZero();
        finds(new StarvedRule(), box(), starved, 1300);
    }

    @Test
    void plantsThatDoNotKeepTheirWaterAreFound() {
        finds(new LowDeltaTRule(), plant(), plant().with(Quantity.CHW_RETURN, 7.5), 1300);
        FaultRule off = new WaterOffRule(Quantity.CHW_SUPPLY, Quantity.CHW_SP, 1.2);
        finds(off, plant(), plant().with(Quantity.CHW_SUPPLY, 8), 1200);
        finds(new PumpLimitRule(), plant(), plant().with(Quantity.WATER_DP, 40_000), 1300);
        finds(new TowerApproachRule(), plant(), plant().with(Quantity.CONDENSER, 26), 1300);
    }

    private static Day plant() {
        return new Day()
                .with(Quantity.CHW_SUPPLY, 6)
                .with(Quantity.CHW_SP, 6)
                .with(Quantity.CHW_RETURN, 11)
                .with(Quantity.WATER_FLOW, 0.01)
                .with(Quantity.PUMP_SPEED, 0.95)
                .with(Quantity.WATER_DP, 60_000)
                .with(Quantity.WATER_DP_SP, 60_000)
                .with(Quantity.FAN_SPEED, 1)
                .with(Quantity.WET_BULB, 20)
                .with(Quantity.CONDENSER, 23);
    }

    /** Sixteen hours by the clock are a schedule; twenty without a pause are a light that nobody switches off. */
    @Test
    void lightsThatNeverGoOffAreToldApartFromLightsByTheClock() {
        Day byClock = new Day()
                .with(Quantity.OCCUPIED, 0)
                .with(Quantity.LIGHT, minute -> minute > 5 * 60 && minute < 21 * 60 ? 1 : 0);
        finds(new LightsOnRule(), byClock, new Day().with(Quantity.OCCUPIED, 0).with(Quantity.LIGHT, 1), 200);
        assertThat(byClock.minutes(new LightsEmptyRule())).isGreaterThan(800);
    }

    @Test
    void aDoorIsHeldOnlyWhenItStaysOpen() {
        Day traffic = new Day().with(Quantity.OPEN, minute -> minute % 7 < 4 ? 1 : 0);
        finds(new DoorHeldRule(), traffic, new Day().with(Quantity.OPEN, 1), DAY - 30);
    }

    /** A contact that chatters for a minute while somebody resets the panel is no finding. */
    @Test
    void whatEquipmentSaysOfItselfIsFound() {
        Day chatter = new Day().with(Quantity.TROUBLE, minute -> minute % 60 == 0 ? 1 : 0);
        finds(new TroubleRule(), chatter, new Day().with(Quantity.TROUBLE, 1), DAY - 10);
        Day tested = new Day().with(Quantity.INTRUDED, minute -> minute % 60 == 0 ? 1 : 0);
        finds(new IntrusionRule(), tested, new Day().with(Quantity.INTRUDED, 1), DAY - 10);
    }

    /** Silence of everything is the server's own, and no controller's. */
    @Test
    void aSilentControllerIsFoundWhileOthersSpeak() {
        Day silent = new Day().with(Quantity.HEARD, 0).with(Quantity.ANY_HEARD, 1);
        finds(new DeviceRule(), new Day().with(Quantity.HEARD, 1).with(Quantity.ANY_HEARD, 1), silent, DAY - 20);
        assertThat(silent.with(Quantity.ANY_HEARD, 0).minutes(new DeviceRule())).isZero();
    }

    @Test
    void aFanThatNeverStopsIsFoundAfterADay() {
        double[] on = new double[2 * DAY];
        Arrays.fill(on, 1);
        EquipmentTrend trend =
                new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), 2 * DAY, Map.of(Quantity.FAN, on));
        assertThat(new AlwaysOnRule().evaluate(trend).fault().cardinality()).isEqualTo(DAY);
    }
}
