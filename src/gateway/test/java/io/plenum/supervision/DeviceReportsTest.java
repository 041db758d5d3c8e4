package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which device stands behind which points, and who is told what of it. */
class DeviceReportsTest {

    private static final List<Point> POINTS =
            List.of(point(1, "1205/ai,1"), point(2, "1205/ai,2"), point(3, "1206/ai,1"));

    private final List<String> told = new ArrayList<>();

    private static Point point(int id, String address) {
        return new Point(
                new PointId(id),
                "p/" + id,
                "p",
                "Point",
                PointKind.NUMERIC,
                Unit.KELVIN,
                List.of(),
                false,
                new PointSource("c", address));
    }

    private DeviceReports reports(DeviceFollower... followers) {
        Connection connection = new Connection("c", "bacnet", true, Map.of(), Tuning.DEFAULT);
        return new DeviceReports(connection, POINTS, List.of(followers), Clock.systemUTC());
    }

    private class Listening implements DeviceFollower {

        @Override
        public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {
            told.add("alive " + link.device()
                    + points.stream().map(PointId::value).toList());
        }

        @Override
        public void gone(DeviceLink link, List<PointId> points, Instant at) {
            told.add("gone " + link.device()
                    + points.stream().map(PointId::value).toList());
        }

        @Override
        public void left(String connection, Instant at) {
            told.add("left " + connection);
        }
    }

    @Test
    void aDeviceStandsForThePointsOfItsAddress() {
        DeviceReports reports = reports(new Listening());
        reports.alive("1205");
        reports.gone("1206");
        assertThat(told).containsExactly("alive 1205[1, 2]", "gone 1206[3]");
    }

    /** An OPC UA server is reported by its endpoint, which is no part of any point's address. */
    @Test
    void aDeviceThatNoAddressNamesIsTheWholeConnection() {
        reports(new Listening()).alive("opc.tcp://host");
        assertThat(told).containsExactly("alive [1, 2, 3]");
    }

    @Test
    void aLostConnectionTakesEveryDeviceWithIt() {
        DeviceReports reports = reports(new Listening());
        reports.allGone();
        reports.alive("1205");
        reports.alive("1206");
        told.clear();
        reports.allGone();
        reports.left();
        assertThat(told).containsExactlyInAnyOrder("gone [1, 2, 3]", "gone 1205[1, 2]", "gone 1206[3]", "left c");
    }

    /** One follower's mistake costs nobody else the news, and no protocol thread its life. */
    @Test
    void aFollowerThatFailsHarmsNobody() {
        DeviceFollower failing = new Listening() {
            @Override
            public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {
                throw new IllegalStateException("intended");
            }
        };
        reports(failing, new Listening()).alive("1205");
        assertThat(told).containsExactly("alive 1205[1, 2]");
    }
}
