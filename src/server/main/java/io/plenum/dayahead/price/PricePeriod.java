package io.plenum.dayahead.price;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a series.
 *
 * @param line of the file
 * @param resolution a quarter, a half or a whole hour
 */
record PricePeriod(int line, Instant start, Instant end, Duration resolution, List<Position> positions) {

    /** @param position counted from 1 @param price for each unit of the series */
    record Position(int line, int position, double price) {}

    /**
     * Prices by quarter of an hour.
     *
     * @param repeats whether a position that is left out is as the one before: curve type A03, where equal prices are said once
     */
    void into(Map<Instant, Double> quarters, double factor, boolean repeats) throws DocumentRefused {
        int count = count();
        double[] byPosition = new double[count];
        Arrays.fill(byPosition, Double.NaN);
        for (Position one : positions) {
            if (one.position() > count || !Double.isNaN(byPosition[one.position() - 1])) {
                throw new DocumentRefused(one.line(), "dayahead.xml.position", one.position(), count);
            }
            if (!PriceQuarter.isPlausible(one.price() * factor)) {
                throw new DocumentRefused(one.line(), "dayahead.file.price", one.price());
            }
            byPosition[one.position() - 1] = one.price() * factor;
        }
        double last = Double.NaN;
        for (int place = 0; place < count; place++) {
            boolean given = !Double.isNaN(byPosition[place]);
            if (!given && (!repeats || Double.isNaN(last))) {
                throw new DocumentRefused(line, "dayahead.xml.gap", place + 1);
            }
            last = given ? byPosition[place] : last;
            Instant begin = start.plus(resolution.multipliedBy(place));
            for (long part = 0; part < resolution.toSeconds(); part += PriceQuarter.SECONDS) {
                quarters.put(begin.plusSeconds(part), last);
            }
        }
    }

    /** 24 hours, or 23 and 25 on days when clocks change. */
    private int count() throws DocumentRefused {
        long seconds = Duration.between(start, end).toSeconds();
        long count = seconds / resolution.toSeconds();
        boolean whole = seconds > 0
                && seconds % resolution.toSeconds() == 0
                && start.getEpochSecond() % PriceQuarter.SECONDS == 0;
        if (!whole || count > PriceFile.MOST) {
            throw new DocumentRefused(line, "dayahead.xml.interval", start, end);
        }
        return (int) count;
    }
}
