package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A large server works with the defaults: it takes no longer than it must, and is not taken for dead. */
class LargeServerTest extends LargePlantTest {

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
}
