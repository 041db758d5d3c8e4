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

import io.plenum.fault.Rule;
import io.plenum.fault.residual.Residuals;
import java.util.ArrayList;
import java.util.List;

/** Which rules there are for which kind of equipment. A rule may keep counts while it runs: each thread takes its own. */
public final class RuleBook {

    private static final int STANDSTILL = 18 * 60;

    private RuleBook() {}

    /** What an export of an air handler is judged by. */
    public static List<Rule> exported() {
        List<Rule> rules = new ArrayList<>(Guideline36.plain());
        rules.addAll(Guideline36.coils());
        rules.addAll(OperationRules.all());
        rules.addAll(Residuals.all());
        rules.addAll(Residuals.exported());
        rules.addAll(List.of(
                new CommandRule(),
                new FilterRule(),
                new PositionRule(OA_DAMPER),
                new PositionRule(COOLING, COOLING_POSITION, "cooling valve"),
                new PositionRule(HEATING, HEATING_POSITION, "heating valve")));
        return rules;
    }

    public static List<Rule> airHandler() {
        List<Rule> rules = new ArrayList<>(Guideline36.plain());
        rules.addAll(Guideline36.coils());
        rules.addAll(OperationRules.live());
        rules.addAll(Residuals.all());
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

    public static List<Rule> box() {
        return List.of(
                new PositionRule(DAMPER),
                new ReheatLeakRule(),
                new FlowOffRule(),
                new StarvedRule(),
                new ZoneSensorRule(),
                new FlatLineRule(ZONE, DISCHARGE, 0.4, STANDSTILL),
                new HuntingRule(DAMPER, "box damper"),
                new HuntingRule(REHEAT, "reheat valve"));
    }

    public static List<Rule> fan() {
        return List.of(new CommandRule(), new AlwaysOnRule());
    }

    public static List<Rule> water() {
        return List.of(
                new CommandRule(),
                new LowDeltaTRule(),
                new WaterOffRule(CHW_SUPPLY, CHW_SP, 1.2),
                new WaterOffRule(HW_SUPPLY, HW_SP, 5),
                new PumpLimitRule());
    }

    public static List<Rule> tower() {
        return List.of(new TowerApproachRule());
    }

    public static List<Rule> lights() {
        return List.of(new LightsOnRule(), new LightsEmptyRule());
    }

    public static List<Rule> door() {
        return List.of(new DoorHeldRule());
    }

    public static List<Rule> machine() {
        return List.of(new TroubleRule());
    }

    public static List<Rule> intrusion() {
        return List.of(new IntrusionRule());
    }

    public static List<Rule> device() {
        return List.of(new DeviceRule());
    }
}
