package io.plenum.emulator.aula;

import io.plenum.emulator.Building;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The whole house. One thread steps it; what the servers see is a snapshot that each step replaces. Its state after a step
 * depends on the seed, the first instant and the commands given, and on nothing else.
 */
public final class AulaHouse implements Building {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Step of the model when it runs as fast as it can. */
    public static final Duration STEP = Duration.ofSeconds(10);

    private final Faults faults = new Faults();
    private final Control control;
    private final Archive archive = new Archive();
    private final House house;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile double[] snapshot;
    private Instant now;

    /** @param start the model's first instant */
    public AulaHouse(long seed, Instant start, boolean guideline36) {
        control = new Control(guideline36);
        now = start;
        house = new House(seed, control, faults);
        if (!guideline36) {
            asFound();
        }
        snapshot = values();
    }

    /** What is wrong in Aula House since long before anybody looked. */
    private void asFound() {
        faults.set("vav-1-13", Faults.LEAKING_VALVE, 0.35);
        faults.set("vav-3-14a", Faults.STUCK_DAMPER, 0.45);
        overrideExhaust(true);
    }

    /** Steps to the given instant as fast as possible; the archive is kept on the way. */
    public void runTo(Instant end) {
        while (now.plus(STEP).compareTo(end) <= 0) {
            step(STEP);
        }
    }

    /** One step of real time: the rest up to the given instant, then everybody who listens is told. */
    public void tick(Instant end) {
        runTo(end);
        Duration rest = Duration.between(now, end);
        if (rest.isPositive()) {
            step(rest);
        }
        snapshot = values();
        listeners.forEach(Runnable::run);
    }

    HouseMemory memory() {
        return new HouseMemory(house);
    }

    Control control() {
        return control;
    }

    /** What is kept by names. */
    void write(DataOutputStream out, HouseFile.MapWriter writer) throws IOException {
        writer.write(out, faults.named());
        writer.write(out, house.ledger.kilowattHours());
        writer.write(out, house.comfort.kelvinHours());
        writer.write(out, house.comfort.partsPerMillionHours());
    }

    void read(DataInputStream in, HouseFile.MapReader reader) throws IOException {
        faults.replace(reader.read(in));
        house.ledger.replace(reader.read(in));
        house.comfort.replace(reader.read(in), reader.read(in));
    }

    /** Its memory is another one now. */
    void renewed() {
        snapshot = values();
    }

    private void step(Duration duration) {
        Instant before = now;
        now = now.plus(duration);
        ZonedDateTime local = now.atZone(ZONE);
        house.step(duration.toNanos() / 1e9, now, local);
        boolean quarter = before.getEpochSecond() / 900 != now.getEpochSecond() / 900;
        if (quarter) {
            snapshot = values();
            archive.record(Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900), snapshot);
        }
    }

    private double[] values() {
        double[] values = new double[house.plan.values.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = house.plan.values.get(i).getAsDouble();
        }
        return values;
    }

    public Instant now() {
        return now;
    }

    public Faults faults() {
        return faults;
    }

    public Ledger ledger() {
        return house.ledger;
    }

    public Comfort comfort() {
        return house.comfort;
    }

    public Archive archive() {
        return archive;
    }

    /** Whether a fault can be injected there. */
    public boolean knows(String equipment) {
        return house.plan.machines.stream().anyMatch(m -> m.key().equals(equipment))
                || devices().stream().anyMatch(d -> equipment.equals("device-" + d.instance()));
    }

    public boolean usesGuideline36() {
        return control.is(true);
    }

    /** Sets everything as found or as Guideline 36 would have it; commands given by hand stay. */
    public void useGuideline36(boolean on) {
        control.preset(on);
    }

    public double setting(Knob knob) {
        return knob == Knob.EXHAUST_OVERRIDE ? house.exhaustFans.get(1).command.commanded() ? 1 : 0 : control.get(knob);
    }

    /** @throws IllegalArgumentException where the knob does not accept the value */
    public void set(Knob knob, double value) {
        if (!knob.accepts(value)) {
            throw new IllegalArgumentException(knob.key() + ": give " + knob.range());
        }
        control.set(knob, value);
        if (knob == Knob.EXHAUST_OVERRIDE) {
            overrideExhaust(value != 0);
        }
    }

    private void overrideExhaust(boolean on) {
        Setting command = house.exhaustFans.get(1).command;
        if (on) {
            command.command(1);
        } else {
            command.relinquish();
        }
    }

    @Override
    public List<EmulatedPoint> points() {
        return house.plan.points;
    }

    @Override
    public List<EmulatedDevice> devices() {
        return house.plan.devices;
    }

    /** Equipment for the site's description. */
    List<Plan.Machine> machines() {
        return house.plan.machines;
    }

    @Override
    public double[] snapshot() {
        return snapshot;
    }

    @Override
    public boolean overridden(int point) {
        Setting setting = house.plan.settings.get(point);
        return setting != null && setting.commanded();
    }

    @Override
    public boolean offline(int device) {
        return faults.has("device-" + device, Faults.DEVICE_OFFLINE);
    }

    @Override
    public void write(int point, double value) {
        writable(point).command(value);
    }

    @Override
    public void relinquish(int point) {
        writable(point).relinquish();
    }

    private Setting writable(int point) {
        @Nullable Setting setting = house.plan.settings.get(point);
        if (setting == null) {
            throw new IllegalArgumentException(points().get(point).key() + " cannot be written");
        }
        return setting;
    }

    @Override
    public void onTick(Runnable listener) {
        listeners.add(listener);
    }
}
