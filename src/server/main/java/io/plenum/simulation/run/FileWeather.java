package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.simulation.weather.WeatherYear;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The year of a weather file, laid over the days of a building: each day gets the weather of the same day of the year. Where the building
 * measures radiation, its sun becomes that of the file, and the gains of its rooms follow.
 */
record FileWeather(WeatherYear year, LearnedBuilding building) {

    /** Places further away keep their hours of the day: noon stays noon. */
    private static final int NEAR = 3 * 3600;

    /** °C at the middle of each step. */
    double[] outside() {
        double[] outside = new double[building.steps];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = year.temperatureAt(standard(i));
        }
        return outside;
    }

    private LocalDateTime standard(int step) {
        Instant middle = building.evidence.at(step).plusSeconds((long) building.seconds / 2);
        ZoneOffset own = building.evidence.zone().getRules().getStandardOffset(middle);
        boolean near = Math.abs(own.getTotalSeconds() - year.offset().getTotalSeconds()) <= NEAR;
        return LocalDateTime.ofInstant(middle, near ? year.offset() : own);
    }

    /** Into the building itself. */
    void lay() {
        System.arraycopy(outside(), 0, building.outside, 0, building.steps);
        double[] sun = building.sun;
        if (sun == null) {
            return;
        }
        double[] laid = radiation(sun);
        for (RoomModel room : building.cells()) {
            double area = SolarGain.of(building, room).area();
            for (int i = 0; i < laid.length; i++) {
                room.gains[i] += Double.isFinite(sun[i]) ? area * (laid[i] - sun[i]) : 0;
            }
        }
        System.arraycopy(laid, 0, sun, 0, laid.length);
    }

    /** W/m²; what was measured where the file has none. */
    private double[] radiation(double[] measured) {
        double[] radiation = measured.clone();
        for (int i = 0; i < radiation.length; i++) {
            double known = year.radiationAt(standard(i));
            radiation[i] = Double.isFinite(known) ? known : radiation[i];
        }
        return radiation;
    }
}
