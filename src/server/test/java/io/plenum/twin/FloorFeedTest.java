package io.plenum.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FloorFeedTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Point> POINTS =
            IntStream.range(0, 3).mapToObj(FloorFeedTest::point).toList();

    private final CurrentValues values = new CurrentValuesInMemory();
    private final FloorFeed feed = new FloorFeed(POINTS, values);
    private Instant now = START;

    /** Whoever comes in the middle must not wait for every point to move before the floor is whole. */
    @Test
    void theFirstMessageIsASnapshotOfEveryPoint() throws InterruptedException {
        change(1, 21.5);
        feed.tick(now);
        Viewer viewer = join();

        assertThat(next(viewer))
                .startsWith("event:snapshot\n")
                .contains("[0,null,5,0]", "[1,21.5,0," + START.toEpochMilli() + "]", "[2,null,5,0]")
                .endsWith("\n\n");
    }

    @Test
    void diffsAreNumberedWithoutGapsAndHoldOnlyWhatChanged() throws InterruptedException {
        Viewer viewer = join();
        long first = sequence(next(viewer));
        for (int i = 1; i <= 5; i++) {
            change(2, i);
            feed.tick(now);
            String diff = next(viewer);
            assertThat(diff).startsWith("event:diff\n").contains("[2," + (double) i + ",0,");
            assertThat(diff).doesNotContain("[0,", "[1,");
            assertThat(sequence(diff)).isEqualTo(first + i);
        }
    }

    /** A quiet floor must cost its viewers nothing. */
    @Test
    void nothingIsToldWhileNothingChanges() throws InterruptedException {
        Viewer viewer = join();
        long first = sequence(next(viewer));
        feed.tick(now);
        feed.tick(now);
        feed.heartbeat(now);

        String beat = next(viewer);
        assertThat(beat).startsWith("event:heartbeat\n");
        assertThat(sequence(beat)).isEqualTo(first);
    }

    /**
     * A polled value that stays the same comes again with each answer. That is no change, so no diff; but whoever looks at its age
     * must see that it is fresh: its time goes with the heartbeat, those of one answer together, and only once.
     */
    @Test
    void aValueThatComesAgainUnchangedIsNoChangeButStaysFresh() throws InterruptedException {
        answer(21.5, 20);
        Viewer viewer = join();
        long first = sequence(next(viewer));
        now = now.plusSeconds(10);
        answer(21.5, 20);
        feed.tick(now);
        feed.heartbeat(now);
        String beat = next(viewer);
        assertThat(beat).startsWith("event:heartbeat\n").contains("\"confirmed\":[[" + now.toEpochMilli() + ",0,1]]}");
        assertThat(sequence(beat)).isEqualTo(first);
        feed.heartbeat(now);
        assertThat(next(viewer)).startsWith("event:heartbeat\n").doesNotContain("confirmed");

        now = now.plusSeconds(10);
        answer(21.5, 22);
        feed.tick(now);
        assertThat(next(viewer))
                .startsWith("event:diff\n")
                .contains("[1,22.0,0," + now.toEpochMilli() + "]")
                .doesNotContain("[0,");
        assertThat(next(join())).contains("[0,21.5,0," + now.toEpochMilli() + "]");
    }

    /** The same number with another quality means something else. */
    @Test
    void anotherQualityIsAChange() throws InterruptedException {
        answer(21.5, 20);
        Viewer viewer = join();
        next(viewer);
        values.update(new Sample(POINTS.get(0).id(), now.plusSeconds(1), 21.5, Quality.STALE));
        feed.tick(now);
        assertThat(next(viewer)).startsWith("event:diff\n").contains("[0,21.5,");
    }

    /** A hundred screens must not cost a hundred encodings: they are handed the very same array. */
    @Test
    void hundredViewersShareOneEncodedMessage() throws InterruptedException {
        List<Viewer> viewers = Stream.generate(Viewer::new).limit(100).toList();
        for (Viewer viewer : viewers) {
            feed.join(viewer, now);
            assertThat(next(viewer)).startsWith("event:snapshot");
        }
        change(0, 1);
        feed.tick(now);

        byte[] first = viewers.getFirst().next();
        assertThat(first).isNotNull();
        for (Viewer viewer : viewers.subList(1, 100)) {
            assertThat(viewer.next()).isSameAs(first);
        }
    }

    /** One who does not read is let go at the bound of its queue; the other has missed nothing by then. */
    @Test
    void aSlowReaderIsLetGoAndDelaysNobody() throws InterruptedException {
        Viewer slow = join();
        Viewer quick = join();
        long last = sequence(next(quick));
        for (int i = 0; i < 500; i++) {
            change(0, i);
            feed.tick(now);
            last++;
            assertThat(sequence(next(quick))).isEqualTo(last);
        }

        int kept = 0;
        while (!slow.ended()) {
            assertThat(slow.next()).isNotNull();
            kept++;
        }
        assertThat(kept).isLessThanOrEqualTo(64);
        assertThat(quick.ended()).isFalse();
    }

    /** The way back after a gap: what was missed is in the snapshot, and the numbers go on from there. */
    @Test
    void whoComesBackAfterAGapBeginsWithASnapshot() throws InterruptedException {
        Viewer before = join();
        long first = sequence(next(before));
        feed.leave(before);
        change(0, 7);
        feed.tick(now);
        change(1, 8);
        feed.tick(now);

        Viewer again = join();
        String snapshot = next(again);
        assertThat(snapshot).startsWith("event:snapshot").contains("[0,7.0,0,", "[1,8.0,0,");
        assertThat(sequence(snapshot)).isEqualTo(first + 2);
        change(2, 9);
        feed.tick(now);
        assertThat(sequence(next(again))).isEqualTo(first + 3);
    }

    /** Indexes mean something else after an import: nobody may go on with the old ones. */
    @Test
    void aChangedModelEndsEveryFeed() throws InterruptedException {
        Viewer viewer = join();
        next(viewer);
        feed.reset(now);
        assertThat(next(viewer)).startsWith("event:reset\n");
        assertThat(viewer.ended()).isTrue();
    }

    private Viewer join() {
        Viewer viewer = new Viewer();
        feed.join(viewer, now);
        return viewer;
    }

    /** Of the first two points, with the same time. */
    private void answer(double first, double second) {
        values.update(List.of(
                new Sample(POINTS.get(0).id(), now, first, Quality.GOOD),
                new Sample(POINTS.get(1).id(), now, second, Quality.GOOD)));
    }

    private void change(int index, double value) {
        values.update(new Sample(POINTS.get(index).id(), now, value, Quality.GOOD));
        now = now.plus(Duration.ofSeconds(1));
    }

    private static String next(Viewer viewer) throws InterruptedException {
        return new String(Objects.requireNonNull(viewer.next()), StandardCharsets.UTF_8);
    }

    private static long sequence(String message) {
        return Long.parseLong(message.replaceAll("(?s).*\"sequence\":(\\d+).*", "$1"));
    }

    private static Point point(int index) {
        return new Point(
                new PointId(index + 1),
                "room/p" + index,
                "P" + index,
                "Temperature_Sensor",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                null);
    }
}
