package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.Quantity;

/** Figures by which a chiller is compared with itself. All are NaN while it runs at less than 40 % of its load, or does not run. */
public final class ChillerFigures {

    private static final double KELVIN = 273.15;
    /** Part load from which on a compressor's own losses no longer rule. */
    private static final double LEAST_LOAD = 0.4;
    /** Condensing lies above the air around an air-cooled chiller by about so much, K. */
    private static final double AIR_COOLED = 12;

    private static final double LEAST_LIFT = 5;
    /** kW; less is a controller at rest. */
    private static final double LEAST_POWER = 0.1;

    private ChillerFigures() {}

    /**
     * The coefficient of performance as a part of Carnot's, COP·(T<sub>h</sub> − T<sub>c</sub>)/T<sub>c</sub>: lift and load are taken out,
     * so that a mild day and a hot one compare (Gordon and Ng, Cool Thermodynamics, 2000). Without a flow meter the load in percent stands
     * for the cooling given, which makes it a relative figure: it is only ever compared with the same chiller's.
     */
    public static double quality(EquipmentTrend trend, int minute) {
        double power = trend.at(POWER, minute);
        double cold = trend.at(CHW_SUPPLY, minute) + KELVIN;
        double lift = condensing(trend, minute) + KELVIN - cold;
        if (!loaded(trend, minute) || !(power > LEAST_POWER) || !(lift >= LEAST_LIFT)) {
            return Double.NaN;
        }
        return cooling(trend, minute) / power * lift / cold;
    }

    /** Cooling given, kW, or the load, 0 to 1, where there is no meter. */
    private static double cooling(EquipmentTrend trend, int minute) {
        double metered = WaterHeat.kilowatts(
                trend.at(WATER_FLOW, minute), trend.at(CHW_RETURN, minute) - trend.at(CHW_SUPPLY, minute));
        return Double.isNaN(metered) ? trend.at(LOAD, minute) : metered;
    }

    /** What stands for the warm end, °C. */
    private static double condensing(EquipmentTrend trend, int minute) {
        for (Quantity warm : new Quantity[] {COND_OUT, CONDENSER, COND_IN}) {
            if (trend.has(warm)) {
                return trend.at(warm, minute);
            }
        }
        return trend.at(OAT, minute) + AIR_COOLED;
    }

    /**
     * Part load, 0 to 1: as the chiller reports it, else by the power drawn of the greatest; NaN where neither is known.
     */
    static double part(EquipmentTrend trend, int minute) {
        double load = trend.at(LOAD, minute);
        return Double.isNaN(load) ? trend.at(POWER, minute) / trend.parameters().of(LearnedParameter.POWER_MOST) : load;
    }

    static boolean loaded(EquipmentTrend trend, int minute) {
        return trend.running(minute) && part(trend, minute) >= LEAST_LOAD;
    }

    /** Condensing temperature less the water that leaves, by part load, K: grows with scale and slime (ASHRAE RP-1043). */
    public static double condenserApproach(EquipmentTrend trend, int minute) {
        return loaded(trend, minute)
                ? (trend.at(COND_REFRIGERANT, minute) - trend.at(COND_OUT, minute)) / part(trend, minute)
                : Double.NaN;
    }

    /** Chilled water that leaves less the evaporating temperature, by part load, K. */
    public static double evaporatorApproach(EquipmentTrend trend, int minute) {
        return loaded(trend, minute)
                ? (trend.at(CHW_SUPPLY, minute) - trend.at(EVAP_REFRIGERANT, minute)) / part(trend, minute)
                : Double.NaN;
    }
}
