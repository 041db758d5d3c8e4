package io.plenum.simulation.weather;

/** Collects the hours of a year; short gaps of temperature are closed on a line, from December into January too. */
final class YearValues {

    /** Hours over which a line tells the temperature well enough. */
    static final int LONGEST_GAP = 6;

    private final double[] temperature = new double[WeatherYear.HOURS];
    private final double[] radiation = new double[WeatherYear.HOURS];
    private final int[] lines = new int[WeatherYear.HOURS];
    private int count;

    void add(EpwHour hour) {
        boolean cold = hour.temperature() == EpwHour.NO_TEMPERATURE;
        boolean dark = hour.radiation() == EpwHour.NO_RADIATION;
        temperature[count] = cold ? Double.NaN : hour.temperature();
        radiation[count] = dark ? Double.NaN : hour.radiation();
        lines[count] = hour.line();
        count++;
    }

    /** @return the line with which a gap begins that is too long; 0 where there is none */
    int fill() {
        double[] known = temperature.clone();
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(known[i])) {
                int before = distance(known, i, -1);
                int after = distance(known, i, 1);
                if (before + after - 1 > LONGEST_GAP) {
                    return lines[i];
                }
                double from = known[Math.floorMod(i - before, count)];
                double to = known[(i + after) % count];
                temperature[i] = from + (to - from) * before / (before + after);
            }
        }
        return 0;
    }

    /** To the next hour with a value; no further than counts. */
    private int distance(double[] known, int from, int way) {
        int steps = 1;
        while (steps <= LONGEST_GAP && Double.isNaN(known[Math.floorMod(from + way * steps, count)])) {
            steps++;
        }
        return steps;
    }

    double[] temperature() {
        return temperature.clone();
    }

    double[] radiation() {
        return radiation.clone();
    }
}
