package io.plenum.energy.meter;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Energy by hours of a register: what stands in it at the hours' ends, read between the samples next to them. */
final class HourlyRegister {

    static final long HOUR = 3_600_000;
    /** A heartbeat may be missing. */
    private static final double TOLERANCE = 60;

    private HourlyRegister() {}

    /**
     * Reads hours in their order; each has told what was first and last in it. Through an hour in which it stood still, and was known to,
     * a register showed the same at its end.
     *
     * @param unit kWh or m³ in a unit of the register
     * @param now until which the last hour is known
     */
    static RegisterWalk walk(List<HourRow> rows, boolean reversible, double unit, Instant now) {
        List<RegisterReading> readings = readings(rows, new UnknownTime(now));
        RegisterWalk walk = new RegisterWalk(readings, reversible, unit);
        TypicalFlow flow = TypicalFlow.of(readings, unit);
        rows.stream()
                .filter(row -> row.count() > 0 && row.covered() > 0 && row.last() >= row.first())
                .forEach(row -> within(walk, row, flow, reversible));
        return walk;
    }

    private static List<RegisterReading> readings(List<HourRow> rows, UnknownTime known) {
        List<RegisterReading> readings = new ArrayList<>();
        for (HourRow row : rows) {
            if (row.count() > 0 && row.covered() > 0) {
                read(readings, row, known);
            } else if (row.count() == 0 && known.elapsed(row) - row.covered() <= TOLERANCE) {
                long end = row.hour().toEpochMilli() + (long) (1000 * known.elapsed(row));
                add(readings, end, row.last(), known.reaches(row, end));
                known.readUntil(row, end);
            } else {
                known.skip(row);
            }
        }
        return readings;
    }

    private static void read(List<RegisterReading> readings, HourRow row, UnknownTime known) {
        long first = row.firstTime().toEpochMilli();
        long last = row.lastTime().toEpochMilli();
        boolean within = known.elapsed(row) - row.covered() <= RegisterWalk.SILENCE / 1000.0;
        add(readings, first, row.first(), known.reaches(row, first));
        if (row.last() < row.first() && row.max() > row.first()) {
            add(readings, (first + last) / 2, row.max(), within); // how far it came before it fell
        }
        add(readings, last, row.last(), within);
        known.readUntil(row, last);
    }

    /** A reading that is no later than the one before, or no number, says nothing. */
    private static void add(List<RegisterReading> readings, long time, double value, boolean heard) {
        boolean later = readings.isEmpty() || time > readings.getLast().time();
        if (later && Math.abs(value) < 1e200) {
            readings.add(new RegisterReading(time, value, heard));
        }
    }

    /** What was shown in the midst of an hour and cannot be true: it is in no sum, but somebody should know. */
    private static void within(RegisterWalk walk, HourRow row, TypicalFlow flow, boolean reversible) {
        double above = row.max() - row.last();
        double below = row.first() - row.min();
        double least = RegisterSteps.RESOLUTION;
        if (above > least && !(reversible && flow.isPossible(above, 1))) {
            walk.wild(row.hour().toEpochMilli(), row.max());
        }
        if (below > least && !(reversible && flow.isPossible(below, 1))) {
            walk.wild(row.hour().toEpochMilli(), row.min());
        }
    }

    /**
     * @param scale kWh or m³ for each unit of the register
     * @param now what comes later is no gap
     */
    static EnergySeries hours(RegisterWalk walk, Instant from, int count, double scale, Instant now) {
        Instant[] starts = new Instant[count + 1];
        double[] amounts = new double[count];
        EnergyQuality[] qualities = new EnergyQuality[count];
        for (int i = 0; i <= count; i++) {
            starts[i] = from.plusMillis(i * HOUR);
        }
        for (int i = 0; i < count; i++) {
            long start = starts[i].toEpochMilli();
            amounts[i] = scale * amount(walk, start, start + HOUR);
            qualities[i] = quality(walk, amounts[i], start, now.toEpochMilli());
            if (qualities[i] == EnergyQuality.MISSING && hasJustBegun(start, now)) {
                amounts[i] = 0; // its first minutes are not rolled up yet
                qualities[i] = EnergyQuality.MEASURED;
            }
        }
        return new EnergySeries(starts, amounts, qualities);
    }

    /** The hours in which the first and the last reading lie are known in part; within one hold of a value that counts as whole. */
    private static double amount(RegisterWalk walk, long start, long end) {
        double before = start < walk.first() && walk.first() < end ? 0 : walk.sum(start);
        double after = walk.last() < end && walk.last() > start ? walk.sum(walk.last()) : walk.sum(end);
        return after - before;
    }

    static boolean hasJustBegun(long start, Instant now) {
        return start <= now.toEpochMilli() && now.toEpochMilli() - start < RegisterWalk.SILENCE;
    }

    private static EnergyQuality quality(RegisterWalk walk, double amount, long start, long now) {
        if (Double.isNaN(amount)) {
            return EnergyQuality.MISSING;
        }
        long end = Math.min(now, start + HOUR);
        boolean cut = walk.first() - start > RegisterWalk.SILENCE || end - walk.last() > RegisterWalk.SILENCE;
        return cut || walk.isDoubtful(start, end) ? EnergyQuality.ESTIMATED : EnergyQuality.MEASURED;
    }
}
