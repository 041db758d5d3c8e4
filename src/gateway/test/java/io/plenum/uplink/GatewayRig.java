package io.plenum.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.Samples;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.spool.KeepPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A gateway with a protocol of its own, and the server's end of its link. */
final class GatewayRig implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

    final ServerPeer peer;
    final PlainProtocol protocol = new PlainProtocol();
    private final Path folder;
    private @Nullable Gateway gateway;

    GatewayRig(Path folder) throws Exception {
        this.folder = folder;
        peer = new ServerPeer(new LinkAuthority());
    }

    static PushedConfiguration configuration(String revision, int points, ScopedSecret... secrets) {
        List<Point> all = IntStream.rangeClosed(1, points)
                .mapToObj(number -> new Point(
                        new PointId(number),
                        "p" + number,
                        "P" + number,
                        "Sensor",
                        PointKind.NUMERIC,
                        Unit.DEGREE_CELSIUS,
                        List.of(),
                        false,
                        new PointSource("plain", "1/" + number)))
                .toList();
        return new PushedConfiguration(
                revision,
                List.of(new Connection("plain", "plain", true, Map.of(), Tuning.DEFAULT)),
                all,
                List.of(secrets));
    }

    Path link() {
        return folder.resolve("link");
    }

    Path data() {
        return folder.resolve("gateway");
    }

    void start() throws Exception {
        start(new GatewaySettings(
                data(), new GatewaySettings.LocalServer(link(), "plain"), 64 << 20, 0, KeepPolicy.OLDEST));
    }

    void start(GatewaySettings settings) throws Exception {
        Gateway made = new Gateway(settings, List.of(protocol), Clock.systemUTC());
        gateway = made;
        made.start();
    }

    void stop() {
        Gateway present = gateway;
        if (present != null) {
            present.close();
        }
        gateway = null;
    }

    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    static List<Double> values(List<Batch> batches) {
        List<Double> values = new ArrayList<>();
        batches.forEach(batch -> values.addAll(batch.getSamples().getValueList()));
        return values;
    }

    static boolean shows(List<Samples> current, double value) {
        return current.stream().anyMatch(samples -> samples.getValueList().contains(value));
    }

    @Override
    public void close() throws Exception {
        stop();
        peer.close();
    }
}
