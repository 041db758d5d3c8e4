package io.plenum.emulator;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.takeback.TakeBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A building without physics: tests set its values and make it tick. */
public final class TestBuilding implements EmulatedBuilding {

    private final List<EmulatedPoint> points = new ArrayList<>();
    private final List<EmulatedDevice> devices = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<Integer> offline = ConcurrentHashMap.newKeySet();
    private final Set<Integer> overridden = ConcurrentHashMap.newKeySet();
    private volatile List<EmulatedSchedule> schedules = List.of();
    private volatile List<TakeBack> takeBacks = List.of();
    private volatile Instant now = Instant.EPOCH;
    private volatile double[] values = new double[0];

    public void device(int instance, int host) {
        devices.add(new EmulatedDevice(instance, host, "device-" + instance, "Test"));
    }

    public int point(String key, PointAddress binding, Kind kind, boolean writable, String... states) {
        return point(key, "Point", binding, kind, writable, states);
    }

    public int point(
            String key, String brickClass, PointAddress binding, Kind kind, boolean writable, String... states) {
        int index = points.size();
        EmulatedUnit unit = kind == Kind.NUMERIC ? EmulatedUnit.CELSIUS : EmulatedUnit.NONE;
        points.add(new EmulatedPoint(
                index, key, "Name of " + key, brickClass, binding, kind, unit, writable, List.of(states), 0.1));
        double[] more = new double[index + 1];
        System.arraycopy(values, 0, more, 0, index);
        more[index] = 1;
        values = more;
        return index;
    }

    public void set(int point, double value) {
        double[] copy = values.clone();
        copy[point] = value;
        values = copy;
    }

    public void setOffline(int device, boolean now) {
        if (now) {
            offline.add(device);
        } else {
            offline.remove(device);
        }
    }

    public void setOverridden(int point) {
        overridden.add(point);
    }

    public void tick() {
        listeners.forEach(Runnable::run);
    }

    public void schedule(EmulatedSchedule now) {
        schedules = List.of(now);
    }

    @Override
    public List<EmulatedSchedule> schedules() {
        return schedules;
    }

    @Override
    public List<EmulatedPoint> points() {
        return points;
    }

    @Override
    public List<EmulatedDevice> devices() {
        return devices;
    }

    @Override
    public double[] snapshot() {
        return values;
    }

    @Override
    public boolean overridden(int point) {
        return overridden.contains(point);
    }

    @Override
    public boolean offline(int device) {
        return offline.contains(device);
    }

    public void setNow(Instant time) {
        now = time;
    }

    public void takenBackBy(TakeBack... wanted) {
        takeBacks = List.of(wanted);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<TakeBack> takeBacks() {
        return takeBacks;
    }

    @Override
    public void write(int point, double value) {
        set(point, value);
    }

    @Override
    public void relinquish(int point) {
        set(point, 1);
    }

    @Override
    public void onTick(Runnable listener) {
        listeners.add(listener);
    }
}
