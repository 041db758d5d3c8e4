package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;

/** Figures by which a heat exchanger is compared with itself. */
public final class ExchangerFigures {

    /** K between the two waters that enter; nearer than that the figure is noise. */
    private static final double LEAST_DIFFERENCE = 5;

    private ExchangerFigures() {}

    /**
     * How much of what lies between the two waters that enter the secondary one takes up, 0 to 1 (ASHRAE Handbook, HVAC Systems and
     * Equipment, heat exchangers); NaN while they are closer than 5 K.
     */
    public static double effectiveness(EquipmentTrend trend, int minute) {
        double most = trend.at(HX_PRIMARY_IN, minute) - trend.at(HX_SECONDARY_IN, minute);
        double got = trend.at(HX_SECONDARY_OUT, minute) - trend.at(HX_SECONDARY_IN, minute);
        return Math.abs(most) >= LEAST_DIFFERENCE ? got / most : Double.NaN;
    }
}
