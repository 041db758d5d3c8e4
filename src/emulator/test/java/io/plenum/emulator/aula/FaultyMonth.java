package io.plenum.emulator.aula;

import io.plenum.emulator.Binding;
import io.plenum.emulator.EmulatedPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Thirty days of Aula House in which something breaks every few days, as its controllers would have told them. */
public final class FaultyMonth {

    /** Told of what a point says at an instant. */
    @FunctionalInterface
    public interface Hearer {
        /** @param value NaN where its controller does not answer */
        void hear(Instant time, String key, double value);
    }

    public static final Instant START = Instant.parse("2026-01-12T00:00:00Z");
    public static final int DAYS = 30;

    private static final Duration STEP = Duration.ofMinutes(2);

    /** @param first day on which it begins, counted from 0, lasting so many days */
    private record Plan(String equipment, String fault, double severity, int first, int days) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("vav-2-12a", Faults.LEAKING_VALVE, 0.9, 2, 3),
            new Plan("ahu-1", Faults.FAILED_FAN, 1, 7, 1),
            new Plan("door-0-01", Faults.DOOR_HELD, 1, 9, 1),
            new Plan("ahu-1", Faults.STUCK_DAMPER, 0.9, 12, 3),
            new Plan("device-1101", Faults.DEVICE_OFFLINE, 1, 17, 1),
            new Plan("vav-2-12a", Faults.DRIFTING_SENSOR, 1, 20, 5),
            new Plan("ahu-1", Faults.FAILED_FAN, 1, 26, 2));

    private FaultyMonth() {}

    /** @param wanted keys of points; a value is told when it changes and every quarter of an hour */
    public static void tell(Set<String> wanted, Hearer hearer) {
        AulaHouse house = new AulaHouse(42, START, false);
        List<EmulatedPoint> points = house.points().stream()
                .filter(point -> wanted.contains(point.key()))
                .toList();
        double[] last = new double[points.size()];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        Instant end = START.plus(Duration.ofDays(DAYS));
        for (Instant time = START.plus(STEP); !time.isAfter(end); time = time.plus(STEP)) {
            faults(house, (int) Duration.between(START, time).toDays());
            house.tick(time);
            boolean all = Duration.between(START, time).toMinutes() % 14 == 0;
            tell(house, points, last, all, time, hearer);
        }
    }

    private static void tell(
            AulaHouse house, List<EmulatedPoint> points, double[] last, boolean all, Instant time, Hearer hearer) {
        double[] values = house.snapshot();
        for (int i = 0; i < last.length; i++) {
            EmulatedPoint point = points.get(i);
            double value = silent(house, point) ? Double.NaN : values[point.index()];
            boolean same = Double.isNaN(value) == Double.isNaN(last[i])
                    && !(Math.abs(value - last[i]) > Math.max(point.increment(), 1e-9));
            if (all || !same) {
                last[i] = value;
                hearer.hear(time, point.key(), value);
            }
        }
    }

    private static boolean silent(AulaHouse house, EmulatedPoint point) {
        return point.binding() instanceof Binding.BacnetObject at && house.offline(at.device());
    }

    private static void faults(AulaHouse house, int day) {
        for (Plan plan : PLANS) {
            boolean inForce = day >= plan.first() && day < plan.first() + plan.days();
            if (inForce) {
                house.faults().set(plan.equipment(), plan.fault(), plan.severity());
            } else {
                house.faults().clear(plan.equipment(), plan.fault());
            }
        }
    }
}
