package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;

/** Gains of a room by quarter of an hour, on working days and at weekends, with what the sun gives apart. W. */
final class UsualGains {

    private static final int QUARTERS = 96;
    private static final int FRIDAY = 5;

    private final double[] rest = new double[2 * QUARTERS];
    private final double area;

    UsualGains(LearnedBuilding learned, RoomModel room, SolarGain solar) {
        area = solar.area();
        int[] count = new int[2 * QUARTERS];
        for (int i = 1; i < learned.steps; i++) {
            double gain = room.gains[i] - area * sun(learned, i);
            if (Double.isFinite(gain)) {
                rest[slot(learned, i)] += gain;
                count[slot(learned, i)]++;
            }
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] = count[i] == 0 ? 0 : rest[i] / count[i];
        }
    }

    double at(LearnedBuilding building, int step) {
        return rest[slot(building, step)] + area * sun(building, step);
    }

    private static int slot(LearnedBuilding building, int step) {
        int quarter = Math.min(QUARTERS - 1, (int) (building.hour[step] * 4));
        return building.weekday[step] > FRIDAY ? QUARTERS + quarter : quarter;
    }

    private static double sun(LearnedBuilding building, int step) {
        double[] sun = building.sun;
        return sun == null || !Double.isFinite(sun[step]) ? 0 : sun[step];
    }
}
