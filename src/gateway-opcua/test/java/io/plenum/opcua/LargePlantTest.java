package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A plant of one server with many variables, for tests of the time that it takes. */
abstract class LargePlantTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    final List<Point> plant(int size) {
        rig.peer.namespace().addFolder("plant", size);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(OpcUaRig.point(i, "plant/" + i, PointKind.NUMERIC, Unit.UNITLESS));
        }
        rig.points(points);
        return points;
    }

    final boolean isGood(Point point) {
        Sample sample = rig.last(point.id().value());
        return sample != null && sample.quality() == Quality.GOOD;
    }

    /** Asks after the connection as the supervisor does; that it is never lost is part of the test. */
    static void await(Duration patience, OpcUaConnector connector, BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            connector.ping();
            LockSupport.parkNanos(200_000_000);
        }
    }
}
