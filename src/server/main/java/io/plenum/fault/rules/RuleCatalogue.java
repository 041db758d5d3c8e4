package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.CHW_SP;
import static io.plenum.fault.Quantity.CHW_SUPPLY;
import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.COOLING_POSITION;
import static io.plenum.fault.Quantity.DAMPER;
import static io.plenum.fault.Quantity.DISCHARGE;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.HEATING_POSITION;
import static io.plenum.fault.Quantity.HW_SP;
import static io.plenum.fault.Quantity.HW_SUPPLY;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.REHEAT;
import static io.plenum.fault.Quantity.SAT;
import static io.plenum.fault.Quantity.ZONE;

import io.plenum.fault.FaultRule;
import io.plenum.fault.mixing.MixingRules;
import io.plenum.fault.plant.BoilerRules;
import io.plenum.fault.plant.ChillerRules;
import io.plenum.fault.plant.ExchangeRules;
import io.plenum.fault.plant.PumpRules;
import io.plenum.fault.residual.Residuals;
import io.plenum.fault.rooftop.EconomiserRules;
import io.plenum.fault.rooftop.StagedRules;
import io.plenum.fault.rules.guideline36.Fc2;
import io.plenum.fault.rules.guideline36.Fc3;
import io.plenum.fault.rules.guideline36.Guideline36;
import io.plenum.fault.rules.operation.AlwaysOnRule;
import io.plenum.fault.rules.operation.FilterRule;
import io.plenum.fault.rules.operation.FlowOffRule;
import io.plenum.fault.rules.operation.HuntingRule;
import io.plenum.fault.rules.operation.LowDeltaTRule;
import io.plenum.fault.rules.operation.OperationRules;
import io.plenum.fault.rules.operation.PumpLimitRule;
import io.plenum.fault.rules.operation.ReheatLeakRule;
import io.plenum.fault.rules.operation.ScheduleRule;
import io.plenum.fault.rules.operation.SimultaneousRule;
import io.plenum.fault.rules.operation.StarvedRule;
import io.plenum.fault.rules.operation.TowerApproachRule;
import io.plenum.fault.rules.operation.WaterOffRule;
import io.plenum.fault.rules.sensor.FlatLineRule;
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
import io.plenum.fault.terminal.BoxRules;
import io.plenum.fault.terminal.FanCoilRules;
import io.plenum.fault.terminal.UnitZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Which rules there are for which kind of equipment. A rule may keep counts while it runs: each thread takes its own. */
public final class RuleCatalogue {

    private static final int STANDSTILL = 18 * 60;
    /** Minutes that a machine may take from its command to its status. */
    private static final int CHILLER_START = 30;

    private static final int BOILER_START = 10;

    private RuleCatalogue() {}

    /** What an export of a kind of equipment is judged by. */
    public static List<FaultRule> exported(EquipmentKind kind) {
        return switch (kind) {
            case AIR_HANDLER -> exported();
            case ROOFTOP_UNIT -> with(exported(), StagedRules.all(), zone());
            case VAV_BOX -> box();
            case FAN_COIL -> fanCoil();
            case CHILLER -> chiller();
            case BOILER -> boiler();
            case PUMP -> pump();
            case COOLING_TOWER -> tower();
            case HEAT_EXCHANGER -> exchanger();
        };
    }

    @SafeVarargs
    private static List<FaultRule> with(List<FaultRule> rules, List<FaultRule>... more) {
        List<FaultRule> all = new ArrayList<>(rules);
        for (List<FaultRule> some : more) {
            all.addAll(some);
        }
        return List.copyOf(all);
    }

    /** Of a unit that serves one room and so measures it. */
    private static List<FaultRule> zone() {
        return UnitZoneRules.all();
    }

    /** What an export of an air handler is judged by. */
    public static List<FaultRule> exported() {
        List<FaultRule> rules = new ArrayList<>(Guideline36.plain());
        rules.addAll(Guideline36.coils());
        rules.addAll(OperationRules.all());
        rules.addAll(Residuals.all());
        rules.addAll(MixingRules.all());
        rules.addAll(EconomiserRules.all());
        rules.addAll(Residuals.exported());
        rules.addAll(List.of(
                new CommandRule(),
                new FilterRule(),
                new PositionRule(OA_DAMPER),
                new PositionRule(COOLING, COOLING_POSITION, "cooling valve"),
                new PositionRule(HEATING, HEATING_POSITION, "heating valve")));
        return rules;
    }

    public static List<FaultRule> airHandler() {
        List<FaultRule> rules = new ArrayList<>(Guideline36.plain());
        rules.addAll(Guideline36.coils());
        rules.addAll(OperationRules.live());
        rules.addAll(Residuals.all());
        rules.addAll(MixingRules.all());
        rules.addAll(EconomiserRules.all());
        rules.addAll(List.of(
                new FlatLineRule(SAT, MAT, 0.6, STANDSTILL),
                new FlatLineRule(MAT, SAT, 0.6, STANDSTILL),
                new FlatLineRule(RAT, OAT, 0.6, STANDSTILL),
                new FlatLineRule(OAT, SAT, 0.6, STANDSTILL),
                new CommandRule(),
                new PositionRule(OA_DAMPER),
                new FilterRule(),
                new SupplySensorRule(),
                new OutdoorSensorRule()));
        return rules;
    }

    public static List<FaultRule> rooftop() {
        return with(airHandler(), StagedRules.all(), zone());
    }

    public static List<FaultRule> box() {
        return with(
                BoxRules.all(),
                List.of(
                        new PositionRule(DAMPER),
                        new ReheatLeakRule(),
                        new FlowOffRule(),
                        new StarvedRule(),
                        new ZoneSensorRule(),
                        new FlatLineRule(ZONE, DISCHARGE, 0.4, STANDSTILL),
                        new HuntingRule(DAMPER, "box damper"),
                        new HuntingRule(REHEAT, "reheat valve")));
    }

    public static List<FaultRule> fanCoil() {
        return with(
                FanCoilRules.all(),
                MixingRules.all(),
                List.of(
                        new Fc2(),
                        new Fc3(),
                        new CommandRule(),
                        new SimultaneousRule(),
                        new ScheduleRule(),
                        new FilterRule(),
                        new FlatLineRule(ZONE, SAT, 0.4, STANDSTILL),
                        new PositionRule(COOLING, COOLING_POSITION, "cooling valve"),
                        new PositionRule(HEATING, HEATING_POSITION, "heating valve"),
                        new HuntingRule(COOLING, "cooling valve"),
                        new HuntingRule(HEATING, "heating valve")));
    }

    public static List<FaultRule> chiller() {
        return with(
                ChillerRules.all(),
                List.of(
                        new CommandRule(CHILLER_START),
                        new TroubleRule(),
                        new LowDeltaTRule(),
                        new WaterOffRule(CHW_SUPPLY, CHW_SP, 1.2)));
    }

    public static List<FaultRule> boiler() {
        return with(BoilerRules.all(), List.of(new CommandRule(BOILER_START), new TroubleRule()));
    }

    public static List<FaultRule> pump() {
        return with(PumpRules.all(), water());
    }

    public static List<FaultRule> exchanger() {
        return ExchangeRules.exchanger();
    }

    public static List<FaultRule> fan() {
        return List.of(new CommandRule(), new AlwaysOnRule());
    }

    public static List<FaultRule> water() {
        return List.of(
                new CommandRule(),
                new LowDeltaTRule(),
                new WaterOffRule(CHW_SUPPLY, CHW_SP, 1.2),
                new WaterOffRule(HW_SUPPLY, HW_SP, 5),
                new PumpLimitRule());
    }

    public static List<FaultRule> tower() {
        return with(ExchangeRules.tower(), List.of(new TowerApproachRule()));
    }

    public static List<FaultRule> lights() {
        return List.of(new LightsOnRule(), new LightsEmptyRule());
    }

    public static List<FaultRule> door() {
        return List.of(new DoorHeldRule());
    }

    public static List<FaultRule> machine() {
        return List.of(new TroubleRule());
    }

    public static List<FaultRule> intrusion() {
        return List.of(new IntrusionRule());
    }

    public static List<FaultRule> device() {
        return List.of(new DeviceRule());
    }
}
