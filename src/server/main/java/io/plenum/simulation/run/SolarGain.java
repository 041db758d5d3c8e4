package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.regression.LeastSquares;

/**
 * What the sun brings to a room: the part of its gains that follows radiation at weekends and evenings without people, W for each W/m²
 * on the horizontal.
 *
 * @param area effective, m²; 0 where nothing follows the sun
 */
record SolarGain(LearnedBuilding building, RoomModel room, double area) {

    private static final double TYPICAL = 0.03;

    static SolarGain of(LearnedBuilding building, RoomModel room) {
        double[] sun = building.sun;
        if (sun == null) {
            return new SolarGain(building, room, 0);
        }
        LeastSquares fit = new LeastSquares(2);
        int count = 0;
        for (int i = 0; i < building.steps; i++) {
            boolean empty = room.present == null ? building.weekday[i] > 5 : !(room.present[i] > 0.01);
            if (empty && Double.isFinite(sun[i]) && Double.isFinite(room.gains[i])) {
                fit.add(room.gains[i], 1, sun[i]);
                count++;
            }
        }
        fit.prior(1, TYPICAL * room.area, count * 1e-4);
        double slope = count < 96 ? TYPICAL * room.area : fit.solve()[1];
        return new SolarGain(building, room, Math.max(0, slope));
    }

    void scale(double factor) {
        double[] sun = building.sun;
        for (int i = 0; sun != null && i < building.steps; i++) {
            room.gains[i] += (factor - 1) * area * (Double.isFinite(sun[i]) ? sun[i] : 0);
        }
    }
}
