package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 15: leaving − entering ≥ √(2ε²) with the valve shut; no fan between the two sensors.
 *
 * <p>Evaluated in OS2 to OS4, or with the valve shut where the damper is not known; reads {@link Quantity#HCET}, {@link Quantity#HCLT}, {@link Quantity#HEATING}.
 */
public final class Fc15 extends StateRule {

    public Fc15() {
        super(
                "FC15",
                "The heating coil heats with its valve shut: the valve leaks",
                "heating coil leaving − entering ≥ √2 K with the valve shut",
                Set.of(
                        OperatingState.OS2,
                        OperatingState.OS3,
                        OperatingState.OS4,
                        OperatingState.COOLING,
                        OperatingState.IDLE),
                Set.of(Quantity.HCET, Quantity.HCLT, Quantity.HEATING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.of(Quantity.HCLT) - m.of(Quantity.HCET) >= Math.sqrt(2) * EvaluationContext.E_SAT;
    }
}
