package io.plenum.fault.rules;

import static io.plenum.fault.AhuPoint.COOLING;
import static io.plenum.fault.AhuPoint.HEATING;
import static io.plenum.fault.AhuPoint.MAT;
import static io.plenum.fault.AhuPoint.OAT;
import static io.plenum.fault.AhuPoint.OA_DAMPER;
import static io.plenum.fault.AhuPoint.RAT;
import static io.plenum.fault.AhuPoint.SAT;

import io.plenum.fault.Rule;
import java.util.List;

/** How the unit is run, and whether its sensors live. */
public final class OperationRules {

    private OperationRules() {}

    public static List<Rule> all() {
        return List.of(
                new SimultaneousRule(),
                new FreeCoolingRule(),
                new SetpointRule(),
                new HuntingRule(COOLING, "cooling valve"),
                new HuntingRule(HEATING, "heating valve"),
                new HuntingRule(OA_DAMPER, "outdoor-air damper"),
                new FlatLineRule(SAT, MAT),
                new FlatLineRule(MAT, SAT),
                new FlatLineRule(RAT, OAT),
                new FlatLineRule(OAT, SAT),
                new ScheduleRule());
    }
}
