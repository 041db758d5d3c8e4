package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.FaultRule;
import io.plenum.fault.rules.sensor.FlatLineRule;
import java.util.ArrayList;
import java.util.List;

/** How the unit is run, and whether its sensors live. */
public final class OperationRules {

    private OperationRules() {}

    /** Of an export. */
    public static List<FaultRule> all() {
        List<FaultRule> rules = live();
        rules.addAll(List.of(
                new FlatLineRule(SAT, MAT),
                new FlatLineRule(MAT, SAT),
                new FlatLineRule(RAT, OAT),
                new FlatLineRule(OAT, SAT),
                new DuctHighRule()));
        return rules;
    }

    /** Without the sensors, which are told differently by a live building. */
    public static List<FaultRule> live() {
        return new ArrayList<>(List.of(
                new SimultaneousRule(),
                new FreeCoolingRule(),
                new SetpointRule(),
                new HuntingRule(COOLING, "cooling valve"),
                new HuntingRule(HEATING, "heating valve"),
                new HuntingRule(OA_DAMPER, "outdoor-air damper"),
                new ScheduleRule()));
    }
}
