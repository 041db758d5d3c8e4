package io.plenum.energy.load;

import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects measured hours of days on which people work, or of those on which they do not. */
final class HourProfile {

    private static final int HOURS = 24;
    private static final int WORKING = 5;
    static final double LOW = 0.1;
    static final double HIGH = 0.9;

    private final WorkingWeek week;
    private final boolean works;
    private final List<List<Double>> hours = new ArrayList<>();
    private final Set<Object> days = new HashSet<>();

    HourProfile(WorkingWeek week, boolean works) {
        this.week = week;
        this.works = works;
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(new ArrayList<>());
        }
    }

    /** Whether people work on the day of an hour. */
    static boolean works(WorkingWeek week, Instant hour) {
        return week.hourOfWeek(hour) / HOURS < WORKING;
    }

    /** @param power NaN where it was not measured */
    void add(Instant hour, double power) {
        if (works(week, hour) == works && Double.isFinite(power)) {
            hours.get(week.hourOfWeek(hour) % HOURS).add(power);
            days.add(hour.atZone(week.zone()).toLocalDate());
        }
    }

    LoadProfile profile() {
        return new LoadProfile(days.size(), each(LOW), each(0.5), each(HIGH));
    }

    private double[] each(double share) {
        return hours.stream()
                .mapToDouble(powers -> Quantiles.of(array(powers), share))
                .toArray();
    }

    /** All powers of an hour of the local clock. */
    double[] powers(int hour) {
        return array(hours.get(hour));
    }

    private static double[] array(List<Double> powers) {
        return powers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
