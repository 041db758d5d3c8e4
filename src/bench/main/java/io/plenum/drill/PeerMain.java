package io.plenum.drill;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.EmulatorOptions;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.ProtocolServerFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * One device with so many analogue inputs, or values that take commands, that all change every so many milliseconds, over the protocol on the
 * class path: what the virtual building is made of, without the building.
 */
public final class PeerMain {

    /** Where the gateway has its socket. */
    static final String GATEWAY = "127.0.88.1";

    public static final int PORT = 47921;

    private static final String NETWORK = "127.0.88.";
    private static final int HOST = 2;
    /** Where its device has its socket. */
    public static final String DEVICE_ADDRESS = NETWORK + HOST;

    private static final int DEVICE = 1;
    private static final double INCREMENT = 0.5;
    private static final int WRAP = 100_000;

    private PeerMain() {}

    public static void main(String[] arguments) throws Exception {
        Building building = new Building(Integer.parseInt(arguments[0]), Boolean.parseBoolean(arguments[3]));
        var options = new EmulatorOptions(
                Map.of("bacnet-prefix", NETWORK, "bacnet-port", "" + PORT, "bacnet-log", arguments[2]));
        for (ProtocolServerFactory factory : ServiceLoader.load(ProtocolServerFactory.class)) {
            factory.create(building, options).start();
        }
        long millis = Duration.ofMillis(Integer.parseInt(arguments[1])).toMillis();
        var unused = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(building::tick, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Its values count. */
    private static final class Building implements EmulatedBuilding {

        private final List<EmulatedPoint> points;
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final Map<Integer, Double> commanded = new ConcurrentHashMap<>();
        private volatile double[] values;

        Building(int count, boolean commands) {
            points = IntStream.range(0, count)
                    .mapToObj(number -> point(number, commands))
                    .toList();
            values = new double[count];
        }

        private static EmulatedPoint point(int number, boolean commands) {
            return new EmulatedPoint(
                    number,
                    DrillSite.POINT.formatted(number),
                    "Point " + number,
                    "Sensor",
                    new PointAddress.Bacnet(DEVICE, commands ? "analog-value" : "analog-input", number),
                    EmulatedPoint.Kind.NUMERIC,
                    EmulatedUnit.NONE,
                    commands,
                    List.of(),
                    INCREMENT);
        }

        void tick() {
            double[] next = new double[values.length];
            Arrays.fill(next, (values.length == 0 ? 0 : values[0] + 1) % WRAP);
            values = next;
            listeners.forEach(Runnable::run);
        }

        @Override
        public List<EmulatedPoint> points() {
            return points;
        }

        @Override
        public List<EmulatedDevice> devices() {
            return List.of(new EmulatedDevice(DEVICE, HOST, "Device", "Drill"));
        }

        @Override
        public double[] snapshot() {
            double[] all = values.clone();
            commanded.forEach((point, value) -> all[point] = value);
            return all;
        }

        @Override
        public boolean overridden(int point) {
            return false;
        }

        @Override
        public boolean offline(int device) {
            return false;
        }

        @Override
        public void write(int point, double value) {
            commanded.put(point, value);
        }

        @Override
        public void relinquish(int point) {
            commanded.remove(point);
        }

        @Override
        public void onTick(Runnable listener) {
            listeners.add(listener);
        }
    }
}
