package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 4: state changes in an hour > ΔOSmax.
 *
 * <p>Evaluated in all that are known; reads the valves and, where it is known, {@link Quantity#OA_DAMPER}.
 */
public final class Fc4 extends StateRule {

    public Fc4() {
        super(
                "FC4",
                "The unit keeps changing between heating, free cooling and cooling: loops are unstable",
                "more than 7 changes of the operating state in 60 minutes",
                ALL,
                Set.of());
    }

    @Override
    boolean judgesState() {
        return true;
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.changes() > 7;
    }
}
