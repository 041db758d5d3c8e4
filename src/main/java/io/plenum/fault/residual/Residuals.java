package io.plenum.fault.residual;

import io.plenum.fault.Rule;
import java.util.List;

/** The rules of the residual layer. */
public final class Residuals {

    private Residuals() {}

    public static List<Rule> all() {
        return List.of(new CoolingLeakRule(), new HeatingLeakRule(), new DamperLeakRule(), new DamperStuckRule());
    }
}
