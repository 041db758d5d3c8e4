package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The rule of freshness: confirmed within the stale time, one sample for each transition. */
class PointStatusTrackerTest {

    private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");
    private static final PointId ID = new PointId(1);
    private static final List<Point> POINTS = List.of(new Point(
            ID, "a/b", "b", "Point", PointKind.NUMERIC, Unit.KELVIN, List.of(), false, new PointSource("c", "7/x,1")));

    private final Hand clock = new Hand();
    private final List<Sample> handed = new ArrayList<>();
    private final PointStatusTracker tracker = new PointStatusTracker(handed::addAll, clock);

    @Test
    void anUnconfirmedValueBecomesStaleOnceAndLivesAgainWhenConfirmed() {
        heard(21, START);
        pass(61);
        tracker.sweep(POINTS, Tuning.DEFAULT);
        tracker.sweep(POINTS, Tuning.DEFAULT);
        tracker.confirm(POINTS);
        assertThat(handed).extracting(Sample::quality).containsExactly(Quality.GOOD, Quality.STALE, Quality.GOOD);
        assertThat(handed).extracting(Sample::value).containsOnly(21.0);
    }

    /** An unchanged value under a living subscription sends nothing, yet must not become stale. */
    @Test
    void aConfirmedValueStaysLive() {
        heard(21, START);
        for (int i = 0; i < 10; i++) {
            pass(20);
            tracker.confirm(POINTS);
            tracker.sweep(POINTS, Tuning.DEFAULT);
        }
        assertThat(handed).hasSize(1);
    }

    /** Nobody asks for a point that is switched off, or whose address is none: the reason must not give way to "too old". */
    @Test
    void whatIsNotLiveAnywayKeepsItsReason() {
        var off = new Sample(POINTS.getFirst().id(), START, Double.NaN, Quality.DISABLED, null);
        tracker.accept(List.of(off));
        pass(61);
        tracker.sweep(POINTS, Tuning.DEFAULT);
        assertThat(handed).extracting(Sample::quality).containsExactly(Quality.DISABLED);
    }

    /** Three missing keep-alives end what was live at once, however lately it was confirmed; what was down before stays down. */
    @Test
    void aSilentDeviceMakesItsLiveValuesStaleUntilItIsHeard() {
        heard(21, START);
        tracker.markSilent(POINTS);
        tracker.markSilent(POINTS);
        tracker.confirm(POINTS);
        tracker.mark(POINTS, Quality.DOWN);
        tracker.markSilent(POINTS);
        assertThat(handed)
                .extracting(Sample::quality)
                .containsExactly(Quality.GOOD, Quality.STALE, Quality.GOOD, Quality.DOWN);
    }

    /** While the device was away the value may have changed: only a new one may lift the mark. */
    @Test
    void aPointThatWasDownComesBackByASampleOnly() {
        heard(21, START);
        pass(1);
        tracker.mark(POINTS, Quality.DOWN);
        tracker.mark(POINTS, Quality.DOWN);
        tracker.confirm(POINTS);
        assertThat(handed).extracting(Sample::quality).containsExactly(Quality.GOOD, Quality.DOWN);
        assertThat(handed.getLast().value()).isEqualTo(21);
        // The controller's time is that of the last change, long before the mark: it must still lift the mark.
        heard(21, START);
        assertThat(handed.getLast().quality()).isEqualTo(Quality.GOOD);
        assertThat(handed.getLast().time()).isAfter(handed.get(1).time());
    }

    /** A controller whose clock is ahead would otherwise outlive every later mark. */
    @Test
    void aTimeInTheFutureIsNotBelieved() {
        heard(21, START.plusSeconds(3600));
        assertThat(handed.getLast().time()).isEqualTo(START);
    }

    /** History looks back a day for the value that holds: a subscription that sends nothing must not let it fall out of sight. */
    @Test
    void aValueThatStaysTheSameIsHandedOnOnceADay() {
        heard(21, START);
        for (int minute = 0; minute <= 3 * 24 * 60; minute++) {
            tracker.confirm(POINTS);
            pass(60);
        }
        assertThat(handed).hasSize(4).extracting(Sample::value).containsOnly(21.0);
    }

    /** Two changes within a millisecond, or a clock that stands behind: none of them may hide the other in history. */
    @Test
    void everyOtherValueIsLaterThanTheOneBefore() {
        heard(21, START.plusNanos(10_000));
        heard(22, START.plusNanos(20_000));
        heard(23, START.minusSeconds(30));
        assertThat(handed).extracting(Sample::value).containsExactly(21.0, 22.0, 23.0);
        assertThat(handed).extracting(Sample::time).isSorted().doesNotHaveDuplicates();
    }

    /**
     * The protocol's thread has judged a value, and before it hands it on the connection is lost: the mark must come behind the value, else
     * the twin shows the value as live while nobody reads it.
     */
    @Test
    void aValueNeverArrivesBehindTheMarkThatEndsIt() throws InterruptedException {
        AtomicReference<PointStatusTracker> tracked = new AtomicReference<>();
        List<Quality> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> lost = new ArrayList<>();
        tracked.set(new PointStatusTracker(
                samples -> {
                    if (lost.isEmpty()) {
                        Thread losing = Thread.ofPlatform()
                                .unstarted(() -> tracked.get().mark(POINTS, Quality.DOWN));
                        lost.add(losing);
                        losing.start();
                        while (losing.getState() != Thread.State.WAITING && losing.isAlive()) {
                            Thread.onSpinWait();
                        }
                    }
                    samples.forEach(sample -> order.add(sample.quality()));
                },
                clock));
        tracked.get().watch(POINTS);
        tracked.get().accept(List.of(new Sample(ID, START, 21, Quality.GOOD)));
        lost.getFirst().join();
        assertThat(order).containsExactly(Quality.GOOD, Quality.DOWN);
    }

    private void heard(double value, Instant time) {
        tracker.watch(POINTS);
        tracker.accept(List.of(new Sample(ID, time, value, Quality.GOOD)));
    }

    private void pass(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    private static final class Hand extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
