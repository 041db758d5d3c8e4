package io.plenum.fault.plant;

/** Heat that moving water carries. */
final class WaterHeat {

    /** kJ/(m³·K) at 10 to 60 °C, to 1 %. */
    private static final double CAPACITY = 4150;

    private WaterHeat() {}

    /**
     * @param flow m³/s
     * @param difference K
     * @return kW, with the sign of the difference
     */
    static double kilowatts(double flow, double difference) {
        return CAPACITY * flow * difference;
    }
}
