package io.plenum.energy.meter;

import io.plenum.energy.PlausiblePower;
import io.plenum.trend.read.HourRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hours of a power that can be counted, and those in which it showed what cannot be: one such value makes the mean of its hour worthless.
 *
 * @param kept of the hours in which anything true was heard
 * @param wild the others
 * @param swapped whether it is below zero nearly all the time, so that its sign is swapped
 */
record ImplausiblePowers(List<HourRow> kept, List<HourRow> wild, boolean swapped) {

    static ImplausiblePowers of(List<HourRow> rows, double scale) {
        List<HourRow> useful = rows.stream()
                .filter(row -> row.covered() > 0 && Double.isFinite(row.weighted()))
                .toList();
        double most = PlausiblePower.most(
                useful.stream().mapToDouble(row -> scale * row.weighted()).toArray());
        List<HourRow> kept = new ArrayList<>();
        List<HourRow> wild = new ArrayList<>();
        useful.forEach(row -> (scale * Math.abs(extreme(row)) <= most ? kept : wild).add(row));
        boolean swapped = PlausiblePower.isSwapped(
                kept.stream().mapToDouble(HourRow::weighted).toArray());
        return new ImplausiblePowers(kept, wild, swapped);
    }

    /** The value of an hour that is furthest from zero. */
    static double extreme(HourRow row) {
        return Arrays.stream(new double[] {row.min(), row.max(), row.weighted()})
                .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one);
    }
}
