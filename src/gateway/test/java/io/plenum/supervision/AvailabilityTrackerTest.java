package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.wire.GatewayReport;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long devices answered, by the gateway's own clock: what the server would have judged were it never away. */
class AvailabilityTrackerTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1205");
    private static final List<PointId> POINTS = List.of(new PointId(1), new PointId(2));
    private static final Duration STALE = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock(NOON);
    private final AvailabilityTracker lives = new AvailabilityTracker(clock);

    private void alive(int second) {
        clock.set(NOON.plusSeconds(second));
        lives.alive(DEVICE, POINTS, clock.instant(), STALE);
    }

    private List<GatewayReport> beat(int second) {
        clock.set(NOON.plusSeconds(second));
        return lives.beat();
    }

    private static DeviceAvailability interval(int from, int to, boolean alive, boolean points) {
        return new DeviceAvailability(
                DEVICE,
                NOON.plusSeconds(from),
                NOON.plusSeconds(to),
                alive,
                points ? new DevicePointSet(NOON, POINTS) : null);
    }

    @Test
    void anIntervalGrowsFromHeartbeatToHeartbeat() {
        alive(0);
        alive(20);
        assertThat(beat(30)).containsExactly(interval(0, 20, true, true));
        alive(40);
        assertThat(beat(60)).containsExactly(interval(0, 40, true, false));
        assertThat(beat(61)).isEmpty();
    }

    /** Life needs confirmation within the stale time; absence goes on by itself. */
    @Test
    void aDeviceThatSaysNothingMoreIsAbsentFromThenOn() {
        alive(0);
        assertThat(beat(61)).containsExactly(interval(0, 0, true, false), interval(61, 61, false, true));
        assertThat(beat(91)).containsExactly(interval(61, 91, false, false));
        alive(100);
        assertThat(beat(121)).containsExactly(interval(61, 100, false, false), interval(100, 100, true, false));
    }

    @Test
    void aDeviceThatIsGoneIsAbsentAtOnce() {
        alive(0);
        clock.set(NOON.plusSeconds(5));
        lives.gone(DEVICE, POINTS, clock.instant());
        assertThat(beat(30)).containsExactly(interval(0, 0, true, false), interval(5, 30, false, true));
    }

    /** The failure: the gateway itself stood still for an hour. Nothing is known of that time, not even that nobody answered. */
    @Test
    void aStallOfTheGatewayIsNoAbsenceOfDevices() {
        clock.set(NOON);
        lives.gone(DEVICE, POINTS, NOON);
        beat(0);
        List<GatewayReport> after = beat(3600);
        assertThat(after).contains(interval(3600, 3600, false, false)).doesNotContain(interval(0, 3600, false, false));
    }

    @Test
    void nothingIsKnownOfAConnectionThatNobodyAsksAnyMore() {
        alive(0);
        clock.set(NOON.plusSeconds(10));
        lives.left("bacnet", clock.instant());
        assertThat(beat(30)).containsExactly(interval(0, 0, true, true));
        assertThat(beat(200)).isEmpty();
    }

    /** A device that comes and goes all day while nothing takes the reports: bounded, and counted. */
    @Test
    void beyondAThousandChangesTheOldestAreForgottenAndCounted() {
        for (int i = 0; i < TrackedDevice.MOST + 11; i++) {
            clock.set(NOON.plusSeconds(i));
            if (i % 2 == 0) {
                lives.alive(DEVICE, POINTS, clock.instant(), STALE);
            } else {
                lives.gone(DEVICE, POINTS, clock.instant());
            }
        }
        assertThat(lives.takeForgotten()).isEqualTo(10);
        assertThat(lives.takeForgotten()).isZero();
    }
}
