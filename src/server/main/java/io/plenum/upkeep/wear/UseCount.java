package io.plenum.upkeep.wear;

import io.plenum.upkeep.WearDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hours, starts and load of one piece of equipment, day by day. A start counts on the day on which it was first seen to be on after it
 * had been seen to be off, whatever was not measured between; hours count only where the value was known to hold. Each day can be
 * counted alone: all it needs of the past is the last value before midnight.
 */
final class UseCount {

    private static final int BANDS = 10;

    private final LocalDays days;
    private final Holds run;
    private final double least;
    private final double[] measured;
    private final double[] followed;
    private final double[] used;
    private final int[] starts;
    private final double[][] load;

    private UseCount(Holds run, double least, boolean loads, LocalDays days) {
        this.run = run;
        this.least = least;
        this.days = days;
        measured = new double[days.count()];
        followed = new double[days.count()];
        used = new double[days.count()];
        starts = new int[days.count()];
        load = loads ? new double[days.count()][BANDS] : new double[0][];
    }

    /**
     * The days in which anything is known.
     *
     * @param least above which value it is in use
     * @param load its load, null where none is measured
     * @param full the value of full load
     */
    static List<WearDay> of(Holds run, double least, @Nullable Holds load, double full, LocalDays days) {
        UseCount count = new UseCount(run, least, load != null, days);
        count.use();
        if (load != null) {
            count.bands(load, full);
        }
        return count.result();
    }

    private void use() {
        double last = run.before();
        for (int i = 0; i < run.size(); i++) {
            double value = run.value(i);
            if (run.isMean(i)) {
                mean(i);
                last = Double.NaN;
                continue;
            }
            if (value > least && last <= least) {
                starts[days.indexOf(run.from(i))]++;
            }
            last = value;
            boolean on = value > least;
            days.split(run.from(i), run.to(i), (day, from, to) -> {
                double hours = LocalDays.hours(to - from);
                measured[day] += hours;
                followed[day] += hours;
                used[day] += on ? hours : 0;
            });
        }
    }

    /** Of what can only be on or off the mean is the share of the time in which it was on; of others it says nothing. */
    private void mean(int index) {
        if (least != CountedPoints.SWITCHED) {
            return;
        }
        double share = Math.clamp(run.value(index), 0, 1);
        days.split(run.from(index), run.to(index), (day, from, to) -> {
            double hours = LocalDays.hours(to - from);
            measured[day] += hours;
            used[day] += share * hours;
        });
    }

    /** Both in the order of time: where it was in use and its load was known. */
    private void bands(Holds loads, double full) {
        int at = 0;
        for (int i = 0; i < run.size(); i++) {
            if (run.isMean(i) || run.value(i) <= least) {
                continue;
            }
            while (at < loads.size() && loads.to(at) <= run.from(i)) {
                at++;
            }
            for (int k = at; k < loads.size() && loads.from(k) < run.to(i); k++) {
                band(Math.max(loads.from(k), run.from(i)), Math.min(loads.to(k), run.to(i)), loads.value(k) / full);
            }
        }
    }

    private void band(long from, long to, double share) {
        int band = (int) Math.clamp(Math.ceil(share * BANDS) - 1, 0, BANDS - 1);
        days.split(from, to, (day, begin, end) -> load[day][band] += LocalDays.hours(end - begin));
    }

    private List<WearDay> result() {
        List<WearDay> found = new ArrayList<>();
        IntStream.range(0, days.count())
                .filter(day -> measured[day] > 0 || starts[day] > 0)
                .forEach(day -> found.add(new WearDay(
                        days.day(day),
                        days.hours(day),
                        measured[day],
                        followed[day],
                        used[day],
                        starts[day],
                        load.length == 0
                                ? List.of()
                                : Arrays.stream(load[day]).boxed().toList())));
        return found;
    }
}
