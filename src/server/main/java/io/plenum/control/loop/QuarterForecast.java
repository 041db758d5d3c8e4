package io.plenum.control.loop;

import java.time.Instant;

/** What the mean power of the present quarter of an hour will be, if it goes on as now; used by one thread. */
final class QuarterForecast {

    private static final long QUARTER = 900;

    private long quarter = Long.MIN_VALUE;
    private double counted;
    private double kilowattSeconds;

    /**
     * One step in time.
     *
     * @param power kW since the step before; NaN where it is not known
     * @return kW; NaN where nothing is known
     */
    double step(Instant now, double power, double seconds) {
        long present = Math.floorDiv(now.getEpochSecond() - 1, QUARTER);
        if (present != quarter) {
            quarter = present;
            counted = 0;
            kilowattSeconds = 0;
        }
        if (Double.isNaN(power)) {
            return Double.NaN;
        }
        counted += seconds;
        kilowattSeconds += power * seconds;
        double passed = Math.min(QUARTER, now.getEpochSecond() - quarter * QUARTER);
        double mean = kilowattSeconds / counted;
        return (mean * passed + power * (QUARTER - passed)) / QUARTER;
    }
}
