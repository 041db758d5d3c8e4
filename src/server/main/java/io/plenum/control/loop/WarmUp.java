package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long before people come zones have to be warmed or cooled: what each lacks to the set points it has while people are there, at the rate
 * at which it was made up for in the mornings before (optimum start after ASHRAE Guideline 36, 5.4.6, at most three hours). Used by one thread.
 */
final class WarmUp {

    /** Fresh air before the first comes. */
    private static final double LEAST_MINUTES = 15;

    static final double MOST_MINUTES = 180;
    /** As near is near enough: the last of it comes while people do. */
    private static final double NEAR = 0.3;

    private final Map<String, ZoneMemory> zones = new HashMap<>();

    /** What is known of a zone from the days before. */
    private static final class ZoneMemory {
        private static final double CAUTIOUS = 1; // K/h
        private static final double SLOWEST = 0.5;
        private static final double FASTEST = 4;
        private static final double WEIGHT = 0.3;
        private static final double HARDLY = 0.2;
        private static final double LATE = 1; // K

        private double heating = 21;
        private double cooling = 24;
        private double rate = CAUTIOUS;
        private double lackedFirst = Double.NaN;
        private double hours;
        private boolean hopeless;

        private double lacks(ZoneReading zone) {
            double lacking = Math.max(heating - NEAR - zone.temperature(), zone.temperature() - cooling - NEAR);
            return Math.max(0, lacking);
        }

        private void remember(ZoneReading zone) {
            heating = Double.isNaN(zone.heating()) ? heating : zone.heating();
            cooling = Double.isNaN(zone.cooling()) ? cooling : zone.cooling();
        }

        /** In the morning, with the machine at work and before people come. */
        private void warm(ZoneReading zone, double seconds) {
            double lacking = lacks(zone);
            if (Double.isNaN(lackedFirst)) {
                lackedFirst = lacking;
                hours = 0;
            }
            hours += seconds / 3600;
            if (lackedFirst > 2 * NEAR && lacking <= 0) {
                learn(lackedFirst / hours);
            }
        }

        /** People come. A zone that lacks something yet was begun too late, or does not get warm at all. */
        private void arrive(ZoneReading zone) {
            double lacking = lacks(zone);
            double gained = lackedFirst - lacking;
            if (lackedFirst > 2 * NEAR && lacking > 0) {
                hopeless = lacking > LATE && gained < HARDLY * hours;
                learn(Math.max(0, gained) / hours);
            } else if (gained >= 0) {
                hopeless = false;
            }
        }

        private void learn(double seen) {
            rate = Math.clamp((1 - WEIGHT) * rate + WEIGHT * seen, SLOWEST, FASTEST);
            lackedFirst = 0;
        }

        private void night() {
            lackedFirst = Double.NaN;
        }
    }

    /**
     * One step in time.
     *
     * @param working whether the zones are being warmed or cooled before people come
     */
    void step(LoopInputs inputs, boolean working, double seconds) {
        for (ZoneReading zone : inputs.zones()) {
            ZoneMemory memory = memory(zone);
            if (inputs.context().phase().occupied()) {
                memory.arrive(zone);
                memory.remember(zone);
                memory.night();
            } else if (working) {
                memory.warm(zone, seconds);
            } else {
                memory.night();
            }
        }
    }

    /** Minutes that one zone needs; the least where it is not known. */
    double minutes(ZoneReading zone) {
        ZoneMemory memory = memory(zone);
        double lacking = memory.lacks(zone);
        return Double.isNaN(lacking)
                ? LEAST_MINUTES
                : Math.clamp(LEAST_MINUTES + 60 * lacking / memory.rate, LEAST_MINUTES, MOST_MINUTES);
    }

    /** Minutes that the neediest zone needs; what does not get warm with any start is no reason to start for the whole building. */
    double minutes(List<ZoneReading> all) {
        return all.stream()
                .filter(zone -> !memory(zone).hopeless)
                .mapToDouble(this::minutes)
                .max()
                .orElse(MOST_MINUTES);
    }

    private ZoneMemory memory(ZoneReading zone) {
        return zones.computeIfAbsent(zone.key(), key -> new ZoneMemory());
    }
}
