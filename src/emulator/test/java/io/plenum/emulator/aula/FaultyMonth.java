package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.aula.fault.InjectedFaults;
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
    private record FaultPlan(String equipment, String fault, double severity, int first, int days) {}

    private static final List<FaultPlan> PLANS = List.of(
            new FaultPlan("vav-2-12a", InjectedFaults.LEAKING_VALVE, 0.9, 2, 3),
            new FaultPlan("ahu-1", InjectedFaults.FAILED_FAN, 1, 7, 1),
            new FaultPlan("door-0-01", InjectedFaults.DOOR_HELD, 1, 9, 1),
            new FaultPlan("ahu-1", InjectedFaults.STUCK_DAMPER, 0.9, 12, 3),
            new FaultPlan("device-1101", InjectedFaults.DEVICE_OFFLINE, 1, 17, 1),
            new FaultPlan("vav-2-12a", InjectedFaults.DRIFTING_SENSOR, 1, 20, 5),
            new FaultPlan("ahu-1", InjectedFaults.FAILED_FAN, 1, 26, 2));

    private FaultyMonth() {}

    /** @param wanted keys of points; a value is told when it changes and every quarter of an hour */
    public static void tell(Set<String> wanted, Hearer hearer) {
        AulaHouse building = new AulaHouse(42, START, false);
        List<EmulatedPoint> points = building.points().stream()
                .filter(point -> wanted.contains(point.key()))
                .toList();
        double[] last = new double[points.size()];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        Instant end = START.plus(Duration.ofDays(DAYS));
        for (Instant time = START.plus(STEP); !time.isAfter(end); time = time.plus(STEP)) {
            faults(building, (int) Duration.between(START, time).toDays());
            building.tick(time);
            boolean all = Duration.between(START, time).toMinutes() % 14 == 0;
            tell(building, points, last, all, time, hearer);
        }
    }

    private static void tell(
            AulaHouse building, List<EmulatedPoint> points, double[] last, boolean all, Instant time, Hearer hearer) {
        double[] values = building.snapshot();
        for (int i = 0; i < last.length; i++) {
            EmulatedPoint point = points.get(i);
            double value = silent(building, point) ? Double.NaN : values[point.index()];
            boolean same = Double.isNaN(value) == Double.isNaN(last[i])
                    && !(Math.abs(value - last[i]) > Math.max(point.increment(), 1e-9));
            if (all || !same) {
                last[i] = value;
                hearer.hear(time, point.key(), value);
            }
        }
    }

    private static boolean silent(AulaHouse building, EmulatedPoint point) {
        return point.binding() instanceof PointAddress.Bacnet at && building.offline(at.device());
    }

    private static void faults(AulaHouse building, int day) {
        for (FaultPlan plan : PLANS) {
            boolean inForce = day >= plan.first() && day < plan.first() + plan.days();
            if (inForce) {
                building.faults().set(plan.equipment(), plan.fault(), plan.severity());
            } else {
                building.faults().clear(plan.equipment(), plan.fault());
            }
        }
    }
}
