package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every connector must do, tried against a real peer of its protocol. */
public abstract class ConnectorContractTest {

    /**
     * A building of two devices (BACnet) or two servers (OPC UA): a steady one, and a quiet one that can be silenced. All
     * points name their connection in their source.
     */
    protected interface Bench extends AutoCloseable {

        /** Use short times, such as {@link #FAST}. */
        List<Connection> connections();

        ConnectorFactory factory();

        /** At least two points of the steady peer. */
        List<Point> steady();

        /** At least two points of the quiet peer. */
        List<Point> quiet();

        /** A point of the steady peer whose address does not exist there. */
        Point unknown();

        /** One more point of the steady peer, which the connection does not have at first. */
        Point extra();

        /** Whether values come by subscription; else they are polled. */
        default boolean subscribes() {
            return true;
        }

        /** Gives a peer's point a new value. */
        void change(Point point, double value);

        /** Unplugs the quiet peer. */
        void silence();

        void resume();

        @Override
        void close();
    }

    /** Times that suit a test. */
    public static final Tuning FAST = new Tuning(
            Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(30), 20, Duration.ofMillis(500));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    private final List<Sample> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<SupervisedConnection> open = new ArrayList<>();
    private @Nullable Bench bench;

    protected abstract Bench start() throws Exception;

    @BeforeEach
    void open() throws Exception {
        Bench building = start();
        bench = building;
        PointStatusTracker tracker = new PointStatusTracker(this::take, Clock.systemUTC());
        List<Point> points = new ArrayList<>(building.steady());
        points.addAll(building.quiet());
        points.add(building.unknown());
        for (Connection connection : building.connections()) {
            List<Point> own =
                    points.stream().filter(point -> of(point, connection)).toList();
            var gate = new EventGate(List.of(), () -> {}, Clock.systemUTC());
            open.add(new SupervisedConnection(
                    connection,
                    counted(building.factory()),
                    own,
                    tracker,
                    gate,
                    new DeclaredValues(),
                    List.of(),
                    Clock.systemUTC()));
        }
        open.forEach(SupervisedConnection::start);
    }

    private void take(List<Sample> samples) {
        samples.forEach(this::take);
    }

    private void take(Sample sample) {
        all.add(sample);
        last.put(sample.point(), sample);
    }

    private ConnectorFactory counted(ConnectorFactory factory) {
        return new ConnectorFactory() {
            @Override
            public String kind() {
                return factory.kind();
            }

            @Override
            public Connector create(Connection connection) throws ConnectorException {
                opened.incrementAndGet();
                return factory.create(connection);
            }
        };
    }

    @AfterEach
    void close() {
        open.forEach(SupervisedConnection::stop);
        bench().close();
    }

    @Test
    void valuesArriveAndOneUnknownAddressHarmsNoOther() {
        awaitLive(bench().steady());
        awaitLive(bench().quiet());
        await("fault of the unknown point", () -> quality(bench().unknown()) == Quality.FAULT);
        awaitLive(bench().steady());
        assertThat(open.stream().mapToInt(c -> c.status().points()).sum())
                .isEqualTo(bench().steady().size() + bench().quiet().size() + 1);
    }

    @Test
    void aChangeArrivesWithinTwoSeconds() {
        awaitLive(bench().steady());
        settle();
        for (Point point : bench().steady()) {
            double value = value(point) == 1 ? 2 : 1;
            if (point.kind() == io.plenum.point.PointKind.BINARY) {
                value = value(point) == 1 ? 0 : 1;
            }
            double expected = value;
            bench().change(point, expected);
            await(Duration.ofSeconds(2), "change of " + point.key(), () -> value(point) == expected);
        }
    }

    @Test
    void aSilentPeerGoesDownAloneAndComesBackByItself() {
        awaitLive(bench().steady());
        awaitLive(bench().quiet());
        assertThat(present(bench().quiet())).hasSameSizeAs(bench().quiet());
        bench().silence();
        await("down", () -> bench().quiet().stream().allMatch(p -> quality(p) == Quality.DOWN));
        // The last known value stays visible beside its quality.
        assertThat(bench().quiet()).allSatisfy(point -> assertThat(value(point)).isNotNaN());
        Point lively = bench().steady().getFirst();
        double other = value(lively) == 1 ? 0 : 1;
        bench().change(lively, other);
        await(Duration.ofSeconds(2), "change elsewhere", () -> value(lively) == other);
        assertThat(bench().steady()).allMatch(point -> quality(point).isLive());
        assertThat(present(both())).hasSameSizeAs(bench().steady());
        bench().resume();
        awaitLive(bench().quiet());
    }

    /**
     * Whoever looks at what was found, and names it, sees what the addresses have before anything is bound to them; nothing of it may become
     * history.
     */
    @Test
    void discoveryListsDevicesAndWhatTheyOfferHasValuesBeforeItIsAPoint() throws Exception {
        awaitLive(bench().steady());
        List<String> found = new ArrayList<>();
        for (SupervisedConnection connection : open) {
            connection.discover(DiscoveryLimits.DEFAULT).forEach(device -> device.items()
                    .forEach(item -> found.add(item.address())));
        }
        assertThat(found)
                .containsAll(bench().steady().stream()
                        .map(ConnectorContractTest::address)
                        .toList());
        Point numeric = bench().steady().getFirst();
        List<Point> wanted = List.of(
                numeric, bench().extra(), bench().unknown(), bench().steady().getLast());
        bench().change(numeric, 6);
        await(Duration.ofSeconds(3), "6 of " + numeric.key(), () -> {
            Map<Integer, Sample> present = present(wanted);
            Sample first = present.get(-1);
            return present.keySet().equals(Set.of(-1, -2, -4)) && first != null && first.value() == 6;
        });
        assertThat(all).noneMatch(sample -> sample.point().value() < 0);
        assertThat(last).doesNotContainKey(bench().extra().id());
    }

    private List<Point> both() {
        List<Point> both = new ArrayList<>(bench().steady());
        both.addAll(bench().quiet());
        return both;
    }

    /** What is live of these, asked once, by numbers from -1 downwards; each connection for its own. */
    private Map<Integer, Sample> present(List<Point> points) {
        Map<Integer, Sample> found = new HashMap<>();
        for (SupervisedConnection connection : open) {
            List<Point> own = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (of(points.get(i), connection.connection())) {
                    own.add(asked(points.get(i), -1 - i));
                }
            }
            if (!own.isEmpty()) {
                try {
                    connection.present(new PresentRequest(own, Duration.ofSeconds(3))).samples().stream()
                            .filter(sample -> sample.quality().isLive())
                            .forEach(sample -> found.put(sample.point().value(), sample));
                } catch (ConnectorException lost) {
                    // Then it has nothing to say.
                }
            }
        }
        return found;
    }

    private static Point asked(Point point, int id) {
        return new Point(
                new PointId(id), "", "", "", point.kind(), point.unit(), point.stateTexts(), false, point.source());
    }

    /** An import that adds, renames or removes one point must not cost the others a sample, nor their device its state. */
    @Test
    void aChangedPointIsNoNewsForTheOthers() {
        awaitLive(bench().steady());
        settle();
        SupervisedConnection connection = connectionOf(bench().unknown());
        int before = opened.get();
        int samples = all.size();
        int step = 3;
        changeArrives(step++);
        List<Point> more = new ArrayList<>(connection.points());
        more.add(bench().extra());
        connection.change(List.copyOf(more));
        changeArrives(step++);
        awaitLive(List.of(bench().extra()));
        more.remove(bench().unknown());
        connection.change(List.copyOf(more));
        changeArrives(step++);
        more.replaceAll(point -> point.equals(bench().extra()) ? renamed(point) : point);
        connection.change(List.copyOf(more));
        changeArrives(step++);
        more.removeLast();
        connection.change(List.copyOf(more));
        // What was being read when the point went may still arrive.
        changeArrives(step++);
        int after = all.size();
        changeArrives(step);
        assertThat(opened).as("connections opened").hasValue(before);
        List<PointId> steady = bench().steady().stream().map(Point::id).toList();
        // As they are now: what arrives meanwhile would make a part of the living list unusable.
        List<Sample> received = List.copyOf(all);
        assertThat(received.subList(samples, received.size()))
                .filteredOn(sample -> steady.contains(sample.point()))
                .allMatch(sample -> sample.quality().isLive());
        assertThat(received.subList(after, received.size()))
                .noneMatch(sample -> sample.point().equals(bench().extra().id()));
        assertThat(connection.status().devices()).allMatch(device -> device.state() != ConnectionState.DOWN);
    }

    /** The numeric point takes every value of a row, so that each of them is a sample of its own. */
    private void changeArrives(int value) {
        Point numeric = bench().steady().getFirst();
        bench().change(numeric, value);
        await(Duration.ofSeconds(3), value + " of " + numeric.key(), () -> value(numeric) == value);
    }

    private SupervisedConnection connectionOf(Point point) {
        return open.stream()
                .filter(connection -> of(point, connection.connection()))
                .findFirst()
                .orElseThrow();
    }

    private static Point renamed(Point point) {
        return new Point(
                point.id(),
                point.key(),
                "renamed",
                point.brickClass(),
                point.kind(),
                point.unit(),
                point.stateTexts(),
                point.writable(),
                point.source());
    }

    @Test
    void closingTwiceOrBeforeOpeningDoesNoHarm() throws Exception {
        Connector connector = bench().factory().create(bench().connections().getFirst());
        connector.close();
        connector.close();
        awaitLive(bench().steady());
    }

    /** Subscriptions are made after the first values: wait until a change can be expected to be heard. */
    private void settle() {
        await(
                "subscriptions",
                () -> !bench().subscribes()
                        || open.stream()
                                .flatMap(c -> c.status().devices().stream())
                                .anyMatch(device -> device.subscribed() > 0));
    }

    private Bench bench() {
        if (bench == null) {
            throw new IllegalStateException("The bench did not start");
        }
        return bench;
    }

    private static boolean of(Point point, Connection connection) {
        PointSource source = point.source();
        return source != null && source.connection().equals(connection.name());
    }

    private static String address(Point point) {
        PointSource source = point.source();
        return source == null ? "" : source.address();
    }

    private void awaitLive(List<Point> points) {
        await("live values", () -> points.stream()
                .allMatch(point -> quality(point).isLive()));
    }

    private Quality quality(Point point) {
        Sample sample = last.get(point.id());
        return sample == null ? Quality.DISABLED : sample.quality();
    }

    private double value(Point point) {
        Sample sample = last.get(point.id());
        return sample == null ? Double.NaN : sample.value();
    }

    private void await(String what, BooleanSupplier condition) {
        await(PATIENCE, what, condition);
    }

    private void await(Duration patience, String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come; last samples: " + last.values() + "; "
                        + open.stream().map(SupervisedConnection::status).toList());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
