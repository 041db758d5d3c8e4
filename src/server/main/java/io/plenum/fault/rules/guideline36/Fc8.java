package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 8: abs(SAT − ΔTSF − MAT) > √(εSAT² + εMAT²).
 *
 * <p>Evaluated in OS2, or with both valves shut where the damper is not known; reads {@link Quantity#SAT}, {@link Quantity#MAT}.
 */
public final class Fc8 extends StateRule {

    private static final double ERROR = Math.hypot(EvaluationContext.E_SAT, EvaluationContext.E_MAT);

    public Fc8() {
        super(
                "FC8",
                "Supply and mixed air differ with both valves shut: a coil leaks or a sensor is wrong",
                "abs(SAT − 1 K − MAT) > √(1² + 3²) K with both valves shut",
                Set.of(OperatingState.OS2, OperatingState.IDLE),
                Set.of(Quantity.SAT, Quantity.MAT));
    }

    @Override
    boolean holds(EvaluationContext m) {
        double gained = m.sat() - EvaluationContext.FAN_RISE - m.mat();
        // Whose valve is not known may be at work.
        boolean warm = gained > ERROR && m.trend().has(Quantity.HEATING);
        return warm || (gained < -ERROR && m.trend().has(Quantity.COOLING));
    }
}
