package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 14: entering − leaving ≥ √(2ε²) with the valve shut; no fan between the two sensors.
 *
 * <p>Evaluated in OS1, OS2, or with the valve shut where the damper is not known; reads {@link Quantity#CCET}, {@link Quantity#CCLT}, {@link Quantity#COOLING}.
 */
public final class Fc14 extends StateRule {

    public Fc14() {
        super(
                "FC14",
                "The cooling coil cools with its valve shut: the valve leaks",
                "cooling coil entering − leaving ≥ √2 K with the valve shut",
                Set.of(OperatingState.OS1, OperatingState.OS2, OperatingState.HEATING, OperatingState.IDLE),
                Set.of(Quantity.CCET, Quantity.CCLT, Quantity.COOLING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.of(Quantity.CCET) - m.of(Quantity.CCLT) >= Math.sqrt(2) * EvaluationContext.E_SAT;
    }
}
