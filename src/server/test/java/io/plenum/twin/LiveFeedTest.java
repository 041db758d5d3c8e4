package io.plenum.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private static final List<Point> POINTS = List.of(point(1, Unit.DEGREE_CELSIUS));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CurrentValues values = new CurrentValuesInMemory();
    private final LiveFeed feed = new LiveFeed(values, new LiveSettings(5, 12), meters, Clock.systemUTC());

    private static Point point(int id, Unit unit) {
        return new Point(
                new PointId(id),
                "room/p" + id,
                "P" + id,
                "Temperature_Sensor",
                PointKind.NUMERIC,
                unit,
                List.of(),
                false,
                null);
    }

    private LiveFeed.Seat join(String holder) {
        return feed.join(holder, "floor", POINTS, new Viewer());
    }

    private static String next(Viewer viewer) throws InterruptedException {
        return new String(Objects.requireNonNull(viewer.next()), StandardCharsets.UTF_8);
    }

    /** One token that opens feed after feed takes them from nobody else. */
    @Test
    void aHolderHasABoundOfItsOwn() {
        List<LiveFeed.Seat> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(join("mara token 7"));
        }
        assertThatThrownBy(() -> join("mara token 7"))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("twin.rest.live.too-many"));
        assertThat(meters.counter("plenum.live.refused").count()).isEqualTo(1);
        join("mara").close();

        held.getFirst().close();
        join("mara token 7");
        assertThat(meters.get("plenum.live.open").gauge().value()).isEqualTo(5);
    }

    @Test
    void allTogetherHaveABoundToo() {
        for (int i = 0; i < 12; i++) {
            join("user " + i / 5);
        }
        assertThatThrownBy(() -> join("one more"))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("twin.rest.live.full"));
    }

    /** A reader that is let go frees nothing until its request ends, and is counted. */
    @Test
    void slowReadersAreCounted() {
        join("mara");
        for (int i = 0; i < 100; i++) {
            values.update(new Sample(new PointId(1), Instant.EPOCH.plusSeconds(i), i, Quality.GOOD));
            feed.tick();
        }
        assertThat(meters.counter("plenum.live.slow").count()).isEqualTo(1);
    }

    /** Whoever comes while an import ends all feeds must not sit before one that nobody moves any more. */
    @Test
    void noViewerIsLeftOnAFeedThatHasEnded() throws Exception {
        AtomicBoolean importing = new AtomicBoolean(true);
        Thread imports = Thread.ofPlatform().start(() -> {
            while (importing.get()) {
                feed.forget();
            }
        });
        try {
            for (int i = 0; i < 3000; i++) {
                Viewer viewer = new Viewer();
                try (LiveFeed.Seat seat = feed.join("mara", "floor", POINTS, viewer)) {
                    assertThat(next(viewer)).startsWith("event:snapshot");
                    values.update(new Sample(new PointId(1), Instant.EPOCH.plusSeconds(i + 1), i, Quality.GOOD));
                    feed.tick();
                    // either it is told of the change, or that its feed has ended
                    assertThat(next(viewer)).matches("(?s)event:(diff|reset)\n.*");
                    assertThat(seat).isNotNull();
                }
            }
        } finally {
            importing.set(false);
            imports.join();
        }
        assertThat(feed.open()).isZero();
    }

    @Test
    void aViewerWithThePointsOfAnOlderModelIsSentToLoadAnew() throws Exception {
        Viewer viewer = new Viewer();
        LiveFeed.Seat seat = feed.join("mara", "floor", POINTS, viewer);
        seat.outdated();
        assertThat(next(viewer)).startsWith("event:snapshot");
        assertThat(next(viewer)).startsWith("event:reset");
        assertThat(viewer.ended()).isTrue();
    }

    /** Values are told by index: as many points as before may be other points, or the same ones in another unit. */
    @Test
    void aSnapshotSaysWhichPointsItMeans() throws Exception {
        Viewer viewer = new Viewer();
        feed.join("mara", "floor", POINTS, viewer);
        String version = PointsVersion.of(POINTS);
        assertThat(next(viewer)).contains("\"version\":\"" + version + "\"");
        assertThat(PointsVersion.of(List.of(point(1, Unit.DEGREE_CELSIUS)))).isEqualTo(version);
        assertThat(PointsVersion.of(List.of(point(2, Unit.DEGREE_CELSIUS)))).isNotEqualTo(version);
        assertThat(PointsVersion.of(List.of(point(1, Unit.KELVIN)))).isNotEqualTo(version);
    }
}
