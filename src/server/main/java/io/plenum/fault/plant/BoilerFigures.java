package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;

/** Figures by which a boiler is compared with itself; NaN while it does not fire, or hardly. */
public final class BoilerFigures {

    private static final double LEAST_FIRING = 0.3;
    private static final double LEAST_FUEL = 1;

    private BoilerFigures() {}

    static boolean firing(EquipmentTrend trend, int minute) {
        double load = trend.at(LOAD, minute);
        return Double.isNaN(load) ? trend.running(minute) : load > 0.02;
    }

    private static boolean firesWell(EquipmentTrend trend, int minute) {
        double load = trend.at(LOAD, minute);
        return Double.isNaN(load) ? trend.running(minute) : load >= LEAST_FIRING;
    }

    /** Heat given to the water by fuel burnt (EN 15378-3, direct method). */
    public static double efficiency(EquipmentTrend trend, int minute) {
        double fuel = trend.at(FUEL, minute);
        double heat = WaterHeat.kilowatts(
                trend.at(WATER_FLOW, minute), trend.at(HW_SUPPLY, minute) - trend.at(HW_RETURN, minute));
        return firesWell(trend, minute) && fuel > LEAST_FUEL ? heat / fuel : Double.NaN;
    }

    /** Flue gas less leaving water, K: about 1 % of the fuel for each 20 K (Siegert's formula). */
    public static double flueExcess(EquipmentTrend trend, int minute) {
        return firesWell(trend, minute) ? trend.at(FLUE, minute) - trend.at(HW_SUPPLY, minute) : Double.NaN;
    }
}
