package io.plenum.bacnet.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that name single devices and points. */
class PaceSettingsTest {

    private static final ObjectIdentifier FIVE = new ObjectIdentifier(ObjectType.analogInput, 5);
    private static final ObjectIdentifier SIX = new ObjectIdentifier(ObjectType.analogInput, 6);

    @Test
    void whatIsNotNamedFollowsTheConnection() throws Exception {
        PaceSettings pace = PaceSettings.of(Map.of("poll.1205", "PT30S"), Tuning.DEFAULT);
        assertThat(pace.of(1205).poll()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.of(1206).poll()).isEqualTo(Tuning.DEFAULT.poll());
        assertThat(pace.enabled(new BacnetAddress(1205, FIVE))).isTrue();
    }

    @Test
    void devicesAndPointsAreSwitchedOff() throws Exception {
        PaceSettings pace = PaceSettings.of(
                Map.of("enabled.1205", "false", "enabled.1206/analog-input,5", "false", "cov.1207", "false"),
                Tuning.DEFAULT);
        assertThat(pace.enabled(new BacnetAddress(1205, SIX))).isFalse();
        assertThat(pace.enabled(new BacnetAddress(1206, FIVE))).isFalse();
        assertThat(pace.enabled(new BacnetAddress(1206, SIX))).isTrue();
        assertThat(pace.of(1207).subscribable(List.of(FIVE))).isEmpty();
        assertThat(pace.of(1206).subscribable(List.of(FIVE))).containsExactly(FIVE);
    }

    /** A point may be polled more often, or less often, than its device. */
    @Test
    void eachPointIsPolledAtItsOwnInterval() throws Exception {
        DevicePace pace = PaceSettings.of(Map.of("poll.1205/analog-input,5", "PT1S"), Tuning.DEFAULT)
                .of(1205);
        assertThat(pace.shortest()).isEqualTo(Duration.ofSeconds(1));
        PollPlan plan = new PollPlan(pace);
        Instant start = Instant.parse("2026-01-15T10:00:00Z");
        assertThat(plan.due(List.of(FIVE, SIX), start)).containsExactly(FIVE, SIX);
        for (int second = 1; second < 10; second++) {
            assertThat(plan.due(List.of(FIVE, SIX), start.plusSeconds(second))).containsExactly(FIVE);
        }
        assertThat(plan.due(List.of(FIVE, SIX), start.plusSeconds(10))).containsExactly(FIVE, SIX);
    }

    /** In words, with the name of the setting: it is one line of many. */
    @Test
    void whatCannotBeDoneIsRefused() {
        refused("poll.1205", "30", "connector.problem.bacnet-setting-poll");
        refused("poll.1205", "PT0.1S", "connector.problem.bacnet-setting-poll");
        // Values would be stale before they are asked for again.
        refused("poll.1205", "PT31S", "connector.problem.bacnet-setting-poll");
        refused("poll.plant", "PT10S", "connector.problem.bacnet-setting-target");
        refused("covIncrement.1205", "0.5", "connector.problem.bacnet-setting-target");
        refused("covIncrement.1205/analog-input,5", "-1", "connector.problem.setting-wrong");
        refused("enabled.1205", "no", "connector.problem.setting-wrong");
    }

    private static void refused(String name, String value, String key) {
        assertThatThrownBy(() -> PaceSettings.of(Map.of(name, value), Tuning.DEFAULT))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> assertThat(e.problem().messageKey()).isEqualTo(key));
    }
}
