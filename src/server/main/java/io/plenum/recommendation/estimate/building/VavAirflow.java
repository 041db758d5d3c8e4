package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import java.util.function.IntPredicate;

/**
 * How much air a box lets through, learned from what it measures: flow = opening · position · √(duct pressure).
 *
 * @param opening flow in m³/s at 1 Pa with the damper open; 0 where nothing tells
 * @param stuck flow in m³/s at 1 Pa of a damper that stands still although other air is asked for; 0 of one that obeys
 */
record VavAirflow(double opening, double stuck) {

    /** A flow controller holds its set point this well. */
    private static final double HELD = 0.1;

    /** Flow over root pressure of a damper that does not move scatters less. */
    private static final double STILL = 0.05;

    /** A damper this far open that lacks air obeys: there is none to be had. */
    private static final double OPEN = 0.95;

    /** @param runs the steps throughout which the air handler ran */
    static VavAirflow of(VavReadings box, double[] pressure, IntPredicate runs) {
        double[] through = new double[pressure.length];
        double[] opening = new double[pressure.length];
        double[] missed = new double[pressure.length];
        double[] position = box.damper();
        for (int i = 0; i < pressure.length; i++) {
            through[i] = pressure[i] > 10 ? box.flow()[i] / Math.sqrt(pressure[i]) : Double.NaN;
            opening[i] = position != null && position[i] > 0.1 ? through[i] / position[i] : Double.NaN;
            missed[i] = Math.abs(box.flow()[i] - box.wanted()[i]) / Math.max(1e-6, box.flow()[i]);
        }
        double usual = Numbers.or(Numbers.quantile(through, 0.5, runs), 0);
        double spread = Numbers.quantile(through, 0.9, runs) - Numbers.quantile(through, 0.1, runs);
        boolean astray = Numbers.quantile(missed, 0.5, runs) > HELD;
        boolean open = position != null && Numbers.quantile(position, 0.5, runs) > OPEN;
        return astray && !open && usual > 0 && spread < STILL * usual
                ? new VavAirflow(0, usual)
                : new VavAirflow(Numbers.or(Numbers.quantile(opening, 0.5, runs), 0), 0);
    }
}
