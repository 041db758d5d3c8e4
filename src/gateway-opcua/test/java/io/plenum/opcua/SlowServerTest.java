package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A slow server works with the defaults: it is not taken for dead. */
class SlowServerTest extends LargePlantTest {

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

    private static BooleanSupplier lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }
}
