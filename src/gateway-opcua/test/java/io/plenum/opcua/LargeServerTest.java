package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large server and a slow one work with the defaults: neither takes longer than it must, neither is taken for dead. */
class LargeServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** It takes 250 items in one call and 100 nodes in one read, as it says itself: twenty calls, as with 20,000 variables in {@code bench opcua}. */
    @Test
    void thousandsOfVariablesAreSubscribedWithinTheServersOwnLimits() throws Exception {
        rig.peer.limits(250, 100);
        rig.peer.start();
        List<Point> points = plant(5_000);
        OpcUaConnector connector = rig.open(rig.peer.endpoint(), Map.of());
        await(Duration.ofMinutes(3), connector, () -> rig.status().state() == ConnectionState.UP);
        assertThat(rig.status().subscribed()).isEqualTo(5_000);
        await(Duration.ofMinutes(1), connector, () -> points.stream().allMatch(this::isGood));
        assertThat(rig.reports).extracting(DeviceStatus::state).doesNotContain(ConnectionState.DOWN);
        assertThat(rig.reports)
                .flatExtracting(DeviceStatus::problems)
                .extracting(Problem::messageKey)
                .containsOnly("connector.problem.opcua-subscribing");
        await(Duration.ofMinutes(2), connector, () -> rig.declared.size() == 5_000);
    }

    /** Every answer takes three seconds: signing in takes longer than it may take as a whole with a quick server. */
    @Test
    void aSlowServerComesUpAndStaysUp() throws Exception {
        rig.peer.limits(200, 200);
        rig.peer.start();
        List<Point> points = plant(600);
        URI direct = URI.create(rig.peer.endpoint());
        try (var link = new SlowLink(direct.getPort(), Duration.ofSeconds(3))) {
            OpcUaConnector connector = rig.open("opc.tcp://127.0.0.1:" + link.port() + direct.getPath(), Map.of());
            List<Problem> seen = new ArrayList<>();
            await(Duration.ofMinutes(2), connector, () -> {
                seen.addAll(rig.status().problems());
                return rig.status().state() == ConnectionState.UP;
            });
            assertThat(seen).extracting(Problem::arguments).contains(List.of("200", "600"), List.of("400", "600"));
            await(Duration.ofMinutes(1), connector, () -> points.stream().allMatch(this::isGood));
            // Far longer than it takes to give up a server that is silent.
            await(Duration.ofSeconds(40), connector, lasting(Duration.ofSeconds(15)));
            assertThat(rig.reports).extracting(DeviceStatus::state).doesNotContain(ConnectionState.DOWN);
        }
    }

    private static java.util.function.BooleanSupplier lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }

    private List<Point> plant(int size) {
        rig.peer.namespace().addFolder("plant", size);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(OpcUaRig.point(i, "plant/" + i, PointKind.NUMERIC, Unit.UNITLESS));
        }
        rig.points(points);
        return points;
    }

    private boolean isGood(Point point) {
        Sample sample = rig.last(point.id().value());
        return sample != null && sample.quality() == Quality.GOOD;
    }

    /** Asks after the connection as the supervisor does; that it is never lost is part of the test. */
    private static void await(Duration patience, OpcUaConnector connector, java.util.function.BooleanSupplier condition)
            throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            connector.ping();
            LockSupport.parkNanos(200_000_000);
        }
    }
}
