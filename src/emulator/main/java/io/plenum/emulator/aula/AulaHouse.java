package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.record.ComfortDeviation;
import io.plenum.emulator.aula.record.EnergyBySystem;
import io.plenum.emulator.aula.record.TrendArchive;
import io.plenum.emulator.takeback.InjectedTakeBacks;
import io.plenum.emulator.takeback.TakeBack;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The whole building. One thread steps it; what the servers see is a snapshot that each step replaces. Its state after a step
 * depends on the seed, the first instant and the commands given, and on nothing else.
 */
public final class AulaHouse implements EmulatedBuilding {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Step of the model when it runs as fast as it can. */
    public static final Duration STEP = Duration.ofSeconds(10);

    private final InjectedFaults faults = new InjectedFaults();
    private final InjectedTakeBacks takeBacks = new InjectedTakeBacks();
    private final ControlSettings control;
    private final TrendArchive archive = new TrendArchive();
    private final BuildingSystems systems;
    private final FanSchedules fanSchedules;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile double[] snapshot;
    private volatile double[] truth = {};
    private volatile List<EmulatedSchedule> schedules;
    private volatile Instant now;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable SensorErrors sensors;

    /** @param start the model's first instant */
    public AulaHouse(long seed, Instant start, boolean guideline36) {
        control = new ControlSettings(guideline36);
        now = start;
        systems = new BuildingSystems(seed, control, faults);
        fanSchedules = FanSchedules.of(points(), control);
        if (!guideline36) {
            overrideExhaust(true);
            new AsFound(faults, takeBacks).set(points());
        }
        snapshot = values();
        schedules = scheduled();
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
        schedules = scheduled();
        listeners.forEach(Runnable::run);
    }

    ModelState memory() {
        return new ModelState(systems);
    }

    ControlSettings control() {
        return control;
    }

    /** What is kept by names. */
    void write(DataOutputStream out, StateFile.MapWriter writer) throws IOException {
        writer.write(out, faults.named());
        writer.write(out, systems.ledger.kilowattHours());
        writer.write(out, systems.comfort.kelvinHours());
        writer.write(out, systems.comfort.partsPerMillionHours());
    }

    void read(DataInputStream in, StateFile.MapReader reader) throws IOException {
        faults.replace(reader.read(in));
        systems.ledger.replace(reader.read(in));
        systems.comfort.replace(reader.read(in), reader.read(in));
    }

    /** Its memory is another one now. */
    void renewed() {
        snapshot = values();
        schedules = scheduled();
    }

    private void step(Duration duration) {
        Instant before = now;
        now = now.plus(duration);
        Instant clock = clock();
        systems.step(duration.toNanos() / 1e9, clock, clock.atZone(ZONE));
        boolean quarter = before.getEpochSecond() / 900 != now.getEpochSecond() / 900;
        if (quarter) {
            snapshot = values();
            archive.record(Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900), snapshot);
        }
    }

    private double[] values() {
        SensorErrors errors = sensors;
        double[] exact = systems.register.present();
        truth = exact;
        return errors == null ? exact : errors.measured(exact, now);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant clock() {
        return now.plus(ahead);
    }

    /** Sets the building's own clock: it lives, and its sun shines, at another time of the week or the year than {@link #now}. */
    public void runAhead(Duration ahead) {
        this.ahead = ahead;
        schedules = scheduled();
    }

    /** Makes it a building as people meet them; trials and tests want the exact one. {@link #truth} stays what it is. */
    public void liven(long seed) {
        sensors = new SensorErrors(seed, systems.register);
        systems.liven(seed);
        renewed();
    }

    /** What is, whatever its sensor measures, beside {@link #snapshot}. */
    public double[] truth() {
        return truth;
    }

    /** What happens in it beside faults. */
    public Happenings happenings() {
        return new Happenings(systems);
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public List<TakeBack> takeBacks() {
        return takeBacks.all();
    }

    /** Who takes points back; they run where the controllers are. */
    public InjectedTakeBacks injectedTakeBacks() {
        return takeBacks;
    }

    public InjectedFaults faults() {
        return faults;
    }

    public EnergyBySystem ledger() {
        return systems.ledger;
    }

    public ComfortDeviation comfort() {
        return systems.comfort;
    }

    public TrendArchive archive() {
        return archive;
    }

    /** Whether a fault can be injected there. */
    public boolean knows(String equipment) {
        return systems.register.equipment.stream().anyMatch(m -> m.key().equals(equipment))
                || devices().stream().anyMatch(d -> equipment.equals("device-" + d.instance()));
    }

    public boolean usesGuideline36() {
        return control.is(true);
    }

    /** Sets everything as found or as Guideline 36 would have it; commands given by hand stay. */
    public void useGuideline36(boolean on) {
        control.preset(on);
    }

    public double setting(ControlParameter parameter) {
        return parameter == ControlParameter.EXHAUST_OVERRIDE
                ? systems.exhaustFans.get(1).command.byHand() ? 1 : 0
                : control.get(parameter);
    }

    /** @throws IllegalArgumentException where the parameter does not accept the value */
    public void set(ControlParameter parameter, double value) {
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException(parameter.key() + ": give " + parameter.range());
        }
        control.set(parameter, value);
        if (parameter == ControlParameter.EXHAUST_OVERRIDE) {
            overrideExhaust(value != 0);
        }
    }

    private void overrideExhaust(boolean on) {
        CommandableValue command = systems.exhaustFans.get(1).command;
        if (on) {
            command.hold(1);
        } else {
            command.letGo();
        }
    }

    @Override
    public List<EmulatedPoint> points() {
        return systems.register.points;
    }

    @Override
    public List<EmulatedDevice> devices() {
        return systems.register.devices;
    }

    @Override
    public List<EmulatedSchedule> schedules() {
        return schedules;
    }

    private List<EmulatedSchedule> scheduled() {
        return fanSchedules.at(clock().atZone(ZONE));
    }

    /** Equipment for the site's description. */
    List<EquipmentRegister.Entry> equipment() {
        return systems.register.equipment;
    }

    @Override
    public double[] snapshot() {
        return snapshot;
    }

    @Override
    public boolean overridden(int point) {
        CommandableValue setting = systems.register.settings.get(point);
        return setting != null && setting.byHand();
    }

    @Override
    public boolean offline(int device) {
        return faults.has("device-" + device, InjectedFaults.DEVICE_OFFLINE);
    }

    @Override
    public void write(int point, double value) {
        writable(point).command(value);
    }

    @Override
    public void relinquish(int point) {
        writable(point).relinquish();
    }

    private CommandableValue writable(int point) {
        @Nullable CommandableValue setting = systems.register.settings.get(point);
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
