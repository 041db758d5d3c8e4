package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewayConfigurationsChanged;
import io.plenum.ingest.GatewayInbox;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.PointsChanged;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.GatewaysReassigned;
import io.plenum.point.unit.Unit;
import io.plenum.twin.CurrentValue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of points that nobody reads, or that another gateway reads from now on. */
class ConnectionFollowerTest implements GatewayInbox, PointCatalog {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    @TempDir
    private Path data = Path.of("");

    private final List<Point> points = new CopyOnWriteArrayList<>();
    private final Map<PointId, CurrentValue> twin = new ConcurrentHashMap<>();
    private final List<Sample> history = new CopyOnWriteArrayList<>();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final ConnectionStore store = new ConnectionStore(database.jdbc(), event -> {});

    @SuppressWarnings("NullAway.Init")
    private ConnectionFollower follower;

    @BeforeEach
    void start() {
        store.list().forEach(connection -> store.remove(connection.name()));
        PasswordBindings passwords = new PasswordBindings(database.jdbc());
        follower = new ConnectionFollower(
                new GatewayPlans(store, this, passwords, new SecretFiles(data)),
                new ConnectionImport(store, passwords, null),
                this,
                this,
                twin::get,
                new DeclaredValues(),
                events::add,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        follower.stop();
    }

    private void begin() {
        follower.start();
        await("the start", () -> events.contains(new GatewayConfigurationsChanged()));
    }

    private void point(int id, String connection) {
        points.removeIf(point -> point.id().value() == id);
        points.add(new Point(
                new PointId(id),
                "p" + id,
                "Point",
                "Point",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                new PointSource(connection, "1/analog-input," + id)));
    }

    private void connection(String name, @Nullable String gateway) {
        store.add(new Connection(name, "bacnet", true, Map.of(), Tuning.DEFAULT), gateway);
    }

    private CurrentValue value(int id) {
        return Objects.requireNonNull(twin.get(new PointId(id)));
    }

    private boolean isFault(int id, String connection) {
        CurrentValue value = twin.get(new PointId(id));
        return value != null
                && value.quality() == Quality.FAULT
                && QualityReason.of("point.reason.no-connection", connection).equals(value.reason());
    }

    /** After a wrong name in the model, and so from the start on: nobody reads the point, and that is said. */
    @Test
    void aPointOfAConnectionThatDoesNotExistIsNeverGood() {
        point(1, "plant");
        point(2, "plnat");
        connection("plant", null);
        begin();
        await("the fault", () -> isFault(2, "plnat"));
        assertThat(twin).containsOnlyKeys(new PointId(2));
        assertThat(follower.counts()).containsExactly(Map.entry("plnat", 1));
        // There was no value that history could show as wrong.
        assertThat(history).isEmpty();
    }

    /** Corrected once, and wrong once more: what is said is about the name that is there now. */
    @Test
    void theReasonFollowsTheModel() {
        point(2, "plnat");
        begin();
        await("the fault", () -> isFault(2, "plnat"));
        point(2, "palnt");
        follower.on(new PointsChanged());
        await("the new name", () -> isFault(2, "palnt"));
    }

    /** Its value was good a second ago, and stays in memory: under a connection that is gone it means nothing, in history neither. */
    @Test
    void aPointOfARemovedConnectionIsNotGoodAnyMore() {
        point(1, "plant");
        connection("plant", null);
        begin();
        twin.put(new PointId(1), new CurrentValue(21, Instant.now(), Quality.GOOD));
        store.remove("plant");
        follower.on(new ConnectionsChanged());
        await("the fault", () -> isFault(1, "plant"));
        assertThat(history).singleElement().satisfies(sample -> {
            assertThat(sample.value()).isEqualTo(21);
            assertThat(sample.quality()).isEqualTo(Quality.FAULT);
        });
        events.clear();
        follower.on(new PointsChanged());
        await("another look", () -> events.contains(new GatewayConfigurationsChanged()));
        assertThat(history).hasSize(1);
    }

    /** What one gateway has read is no value that another one has confirmed. */
    @Test
    void aPointThatAnotherGatewayReadsIsDownUntilItHas() {
        point(1, "plant");
        connection("plant", null);
        begin();
        twin.put(new PointId(1), new CurrentValue(21, Instant.now(), Quality.GOOD));
        store.replace(store.list().getFirst(), "annex");
        events.clear();
        follower.on(new ConnectionsChanged());
        await("the mark", () -> value(1).quality() == Quality.DOWN);
        assertThat(events).contains(new GatewayConfigurationsChanged(), new GatewaysReassigned());
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + 20_000;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void live(List<Sample> samples, Runnable stored) {
        history.addAll(samples);
        current(samples);
        stored.run();
    }

    @Override
    public void backlog(List<Sample> samples, Runnable stored) {
        throw new AssertionError("Nothing waits here");
    }

    @Override
    public void current(List<Sample> samples) {
        samples.forEach(sample -> twin.put(
                sample.point(), new CurrentValue(sample.value(), sample.time(), sample.quality(), sample.reason())));
    }

    @Override
    public Collection<Point> all() {
        return points;
    }

    @Override
    public @Nullable Point byKey(String key) {
        return null;
    }

    @Override
    public @Nullable Point byId(PointId id) {
        return null;
    }

    @Override
    public List<Point> ofConnection(String connection) {
        return points.stream()
                .filter(point ->
                        point.source() != null && point.source().connection().equals(connection))
                .toList();
    }
}
