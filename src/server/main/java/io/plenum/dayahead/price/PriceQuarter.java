package io.plenum.dayahead.price;

import java.time.Instant;

/**
 * What a kWh costs at the exchange in a quarter of an hour.
 *
 * @param time its start, UTC
 * @param price money for each kWh, without what is added for grid, levies and taxes; may be negative
 */
public record PriceQuarter(Instant time, double price) {

    /** Seconds. */
    public static final int SECONDS = 900;

    /** More than any exchange allows (−0.5 to 5 for each kWh): a price for each MWh that was taken for one of a kWh is found so. */
    static final double MOST = 10;

    static boolean isPlausible(double price) {
        return Math.abs(price) <= MOST;
    }
}
