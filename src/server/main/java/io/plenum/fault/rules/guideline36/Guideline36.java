package io.plenum.fault.rules.guideline36;

import io.plenum.fault.FaultRule;
import java.util.List;

/** The fault conditions of ASHRAE Guideline 36, 5.16.14. */
public final class Guideline36 {

    private Guideline36() {}

    /** FC1 to FC13, which need no sensors at the coils. */
    public static List<FaultRule> plain() {
        return List.of(
                new Fc1(),
                new Fc2(),
                new Fc3(),
                new Fc4(),
                new Fc5(),
                new Fc6(),
                new Fc7(),
                new Fc8(),
                new Fc9(),
                new Fc10(),
                new Fc11(),
                new Fc12(),
                new Fc13());
    }

    /** FC14 and FC15. */
    public static List<FaultRule> coils() {
        return List.of(new Fc14(), new Fc15());
    }
}
