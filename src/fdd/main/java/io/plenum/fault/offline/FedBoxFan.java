package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Exports of a VAV box seldom hold whether the air handler runs that feeds it. While its box has more than a tenth of its greatest flow it
 * does; while it has less, nobody knows, so that a rule that needs to know it is not evaluable then.
 */
final class FedBoxFan {

    private static final double LEAST_FLOW = 0.1;
    private static final double GREATEST = 0.98;

    private FedBoxFan() {}

    /** Adds what can be said of the air handler; sentences on what was taken for what. */
    static List<String> complete(Map<Quantity, double[]> values) {
        double[] flow = values.get(Quantity.FLOW);
        if (flow == null || values.containsKey(Quantity.SOURCE_FAN)) {
            return List.of();
        }
        double least = LEAST_FLOW * new ValueSpread(flow).quantileBeyondZero(GREATEST);
        values.put(
                Quantity.SOURCE_FAN,
                Arrays.stream(flow).map(air -> air > least ? 1 : Double.NaN).toArray());
        return List.of(
                "no column says whether the air handler runs that feeds the box; it is taken to run while the box has air");
    }
}
