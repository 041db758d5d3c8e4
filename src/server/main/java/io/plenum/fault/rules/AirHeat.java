package io.plenum.fault.rules;

/** Heat that moving air carries. */
public final class AirHeat {

    /** kJ/(m³·K) at room conditions. */
    private static final double CAPACITY = 1.206;

    private AirHeat() {}

    /**
     * @param flow m³/s
     * @param difference K; its sign does not matter
     * @return kW, 0 where either is not known
     */
    public static double kilowatts(double flow, double difference) {
        double heat = CAPACITY * flow * Math.abs(difference);
        return Double.isNaN(heat) ? 0 : heat;
    }
}
