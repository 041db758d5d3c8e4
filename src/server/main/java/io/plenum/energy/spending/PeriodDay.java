package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.hours.KindHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local day of a kind of energy.
 *
 * @param from index of its first hour
 * @param to index of the hour after its last
 * @param complete whether it is over
 * @param celsius mean outdoors; NaN where more than a tenth of it is unknown
 * @param made kWh made in the building
 * @param expected kWh bought: what the building would use, less what it made; NaN where nothing can be expected
 */
record PeriodDay(
        LocalDate date,
        int from,
        int to,
        boolean complete,
        double celsius,
        double made,
        double expected,
        DataShare share) {

    private static final double ENOUGH = 0.9;

    /** The days of a period that have begun. */
    static List<PeriodDay> of(
            KindHours hours,
            LocalDate first,
            LocalDate end,
            @Nullable Expectation expectation,
            ZoneId zone,
            Instant now) {
        List<PeriodDay> days = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            Instant from = day.atStartOfDay(zone).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (hours.index(from) < hours.index(to)) {
                days.add(of(hours, day, hours.index(from), hours.index(to), expectation, !to.isAfter(now)));
            }
        }
        return days;
    }

    private static PeriodDay of(
            KindHours hours, LocalDate day, int from, int to, @Nullable Expectation expectation, boolean complete) {
        double celsius = hours.kind() == EnergyKind.WATER ? 0 : mean(hours.temperature(), from, to);
        double made = hours.made(from, to);
        double expected = expectation == null || !complete ? Double.NaN : expectation.of(day, celsius) - made;
        return new PeriodDay(day, from, to, complete, celsius, made, expected, hours.share(from, to));
    }

    private static double mean(double[] celsius, int from, int to) {
        double[] known =
                Arrays.stream(celsius, from, to).filter(Double::isFinite).toArray();
        return known.length < ENOUGH * (to - from)
                ? Double.NaN
                : Arrays.stream(known).average().orElse(Double.NaN);
    }

    /** Whether what it used can be held against what is expected. */
    boolean isCompared() {
        return complete && share.measuredShare() >= ENOUGH && Double.isFinite(expected);
    }
}
