package io.plenum.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewaySchedules;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.device.DeviceLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When schedules are read, and what is kept of them, in a real database. */
class ScheduleReadingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final DeviceSchedules READ = new DeviceSchedules(
            "1",
            List.of(ScheduleForecastTest.schedule(List.of(), new DatePeriod.Range(null, null), true)),
            List.of(),
            List.of());

    private final MovableClock clock = new MovableClock(NOW);
    private final GatewayConnections connections = mock(GatewayConnections.class);
    private final ScheduleStore store = new ScheduleStore(database.jdbc());
    private final List<String> asked = new ArrayList<>();
    private boolean silent;

    private final GatewaySchedules gateway = new GatewaySchedules() {
        @Override
        public boolean readsSchedules(String name) {
            return true;
        }

        @Override
        public DeviceSchedules schedules(String name, String connection, String device) throws ConnectorException {
            asked.add(device);
            if (silent) {
                throw new ConnectorException(Problem.of("connector.problem.bacnet-silent", device));
            }
            return READ;
        }
    };

    private final ScheduleReading reading = new ScheduleReading(store, connections, gateway, clock);

    @BeforeEach
    void oneDevice() {
        database.jdbc().sql("TRUNCATE controller_schedule").update();
        when(connections.gateway("bacnet")).thenReturn("bacnet");
        device(List.of(), "1");
    }

    private void device(List<Problem> facts, String... addresses) {
        List<DeviceStatus> devices = java.util.Arrays.stream(addresses)
                .map(address -> new DeviceStatus(address, address, ConnectionState.UP, 1, 0, 0, NOW, List.of(), facts))
                .toList();
        when(connections.status())
                .thenReturn(List.of(new ConnectionStatus(
                        "bacnet", "bacnet", "", ConnectionState.UP, 1, 0, NOW, devices, List.of())));
    }

    /** Slow networks are not asked for what has not changed. */
    @Test
    void onceADayAndWhenTheDatabaseIsAnother() {
        reading.read();
        reading.read();
        assertThat(asked).hasSize(1);
        assertThat(store.all()).singleElement().satisfies(kept -> {
            assertThat(kept.schedules()).isEqualTo(READ);
            assertThat(kept.read()).isEqualTo(NOW);
        });
        device(List.of(Problem.of("connector.fact.bacnet-revision", "3", "4", "2026-06-01T10:00:00Z")), "1");
        reading.read();
        reading.read();
        assertThat(asked).hasSize(2);
        clock.forward(Duration.ofHours(25));
        reading.read();
        assertThat(asked).hasSize(3);
    }

    /** What was known stays, with its age and the reason; it is tried again later, not every few minutes. */
    @Test
    void aSilentDeviceKeepsWhatWasReadBefore() {
        reading.read();
        silent = true;
        clock.forward(Duration.ofHours(25));
        reading.read();
        reading.read();
        assertThat(asked).hasSize(2);
        assertThat(store.all()).singleElement().satisfies(kept -> {
            assertThat(kept.schedules()).isEqualTo(READ);
            assertThat(kept.read()).isEqualTo(NOW);
            assertThat(kept.problem()).isEqualTo(Problem.of("connector.problem.bacnet-silent", "1"));
        });
        silent = false;
        clock.forward(Duration.ofHours(3));
        reading.read();
        assertThat(store.all()).singleElement().satisfies(kept -> assertThat(kept.problem())
                .isNull());
    }

    @Test
    void aConnectionThatIsGoneIsForgotten() {
        store.store(new DeviceLink("gone", "9"), READ, "", NOW);
        reading.read();
        assertThat(store.all()).extracting(KeptSchedules::device).containsExactly(new DeviceLink("bacnet", "1"));
    }
}
