package io.plenum.bacnet.trendlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.bacnet.BacnetConnector;
import io.plenum.bacnet.BacnetRig;
import io.plenum.link.Problem;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trend logs of a real device are read over real UDP (ASHRAE 135, 12.25, 12.30 and 15.8). */
@Timeout(120)
class TrendLogReaderTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final Instant to = now.minus(Duration.ofHours(2));
    private final Instant from = to.minus(Duration.ofDays(1));

    private final BacnetRig rig = new BacnetRig(BacnetRig.FAST);
    private final List<LoggingPeer> peers = new ArrayList<>();

    private LoggingPeer peer(Duration ahead, boolean small) throws Exception {
        LoggingPeer peer = new LoggingPeer(3301 + peers.size(), "127.0.3." + (51 + peers.size()), ahead, small);
        peers.add(peer);
        return peer;
    }

    @AfterEach
    void close() {
        rig.close();
        peers.forEach(LoggingPeer::close);
    }

    private List<PointHistory> read(LoggingPeer peer, int most) throws Exception {
        peer.start();
        rig.points(peer.instance, 4);
        BacnetConnector connector = rig.open(Map.of());
        return connector.readHistory(new HistoryRequest(rig.points(), from, to, most));
    }

    /** A value in each minute from two hours before until now. */
    private void record(LoggingPeer peer) {
        for (Instant at = from.minus(Duration.ofHours(2)); at.isBefore(now); at = at.plus(LoggingPeer.STEP)) {
            peer.value(at, minute(at));
        }
    }

    private double minute(Instant time) {
        return Duration.between(from, time).toMinutes() % 100;
    }

    private void assertThatAllIsThere(PointHistory history) {
        assertThat(history.problem()).isNull();
        assertThat(history.samples())
                .extracting(Sample::time)
                .containsExactlyElementsOf(IntStream.range(0, 24 * 60)
                        .mapToObj(minute -> from.plus(Duration.ofMinutes(minute)))
                        .toList());
        assertThat(history.samples()).allSatisfy(sample -> {
            assertThat(sample.value()).isEqualTo(minute(sample.time()));
            assertThat(sample.quality()).isEqualTo(Quality.GOOD);
        });
        assertThat(history.recorded()).containsExactly(new RecordedSpan(from, to));
        assertThat(history.until()).isEqualTo(to);
    }

    @Test
    void aDayIsReadInManyPages() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).log(false);
        record(peer);
        List<PointHistory> histories = read(peer, 50_000);
        assertThatAllIsThere(histories.getFirst());
        assertThat(histories.subList(1, 4))
                .extracting(PointHistory::problem)
                .extracting(problem -> problem == null ? "" : problem.messageKey())
                .containsOnly("connector.problem.bacnet-no-log");
    }

    /** Behind a router to MS/TP nothing may come in parts. */
    @Test
    void aControllerWithSmallPacketsIsReadToo() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, true).log(false);
        record(peer);
        assertThatAllIsThere(read(peer, 50_000).getFirst());
    }

    /** Its clock is in another zone and seven seconds fast: what it recorded was at the true time all the same. */
    @Test
    void theDifferenceOfTheClockIsTakenOff() throws Exception {
        LoggingPeer peer =
                peer(Duration.ofHours(2).plusMinutes(3).plusSeconds(7), false).log(false);
        record(peer);
        PointHistory history = read(peer, 50_000).getFirst();
        assertThat(history.samples()).hasSizeBetween(24 * 60 - 1, 24 * 60 + 1).allSatisfy(sample -> {
            Instant near = sample.time().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
            assertThat(Duration.between(near, sample.time()).abs()).isLessThan(Duration.ofSeconds(2));
        });
    }

    /** What does not fit is asked for from where it ended: nothing is missing, nothing double. */
    @Test
    void aPartialAnswerSaysWhereToGoOn() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).log(false);
        record(peer);
        peer.start();
        rig.points(peer.instance, 1);
        BacnetConnector connector = rig.open(Map.of());
        List<Sample> samples = new ArrayList<>();
        List<RecordedSpan> spans = new ArrayList<>();
        Instant next = from;
        while (next.isBefore(to)) {
            PointHistory page = connector
                    .readHistory(new HistoryRequest(rig.points(), next, to, 500))
                    .getFirst();
            samples.addAll(page.samples());
            spans.addAll(page.recorded());
            assertThat(page.until()).isAfter(next);
            next = page.until();
        }
        assertThat(samples)
                .hasSize(24 * 60)
                .extracting(Sample::time)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(spans).hasSizeGreaterThan(2);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
    }

    /** A log of changes: silence says that nothing changed, but not while it was disabled, interrupted or broken. */
    @Test
    void aLogOfChangesHoldsWhileItWasRecording() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).log(true);
        Instant disabled = from.plus(Duration.ofHours(4));
        Instant enabled = from.plus(Duration.ofHours(6));
        Instant restarted = from.plus(Duration.ofHours(12));
        Instant broken = from.plus(Duration.ofHours(18));
        peer.value(from.minus(Duration.ofHours(5)), 20);
        peer.value(from.plus(Duration.ofHours(1)), 21);
        peer.status(disabled, true, false);
        peer.status(enabled, false, false);
        peer.value(enabled.plusSeconds(1), 22);
        peer.status(restarted, false, true);
        peer.value(restarted.plusSeconds(1), 23, true);
        peer.error(broken);
        peer.value(broken.plusSeconds(60), 24);
        peer.value(to.plusSeconds(60), 25);
        PointHistory history = read(peer, 50_000).getFirst();
        assertThat(history.recorded())
                .containsExactly(
                        new RecordedSpan(from, disabled),
                        new RecordedSpan(
                                enabled.plusSeconds(1), enabled.plusSeconds(1).plusMillis(1)),
                        new RecordedSpan(restarted.plusSeconds(1), broken),
                        new RecordedSpan(broken.plusSeconds(60), to));
        assertThat(history.samples())
                .extracting(sample -> (int) sample.value(), Sample::quality)
                .containsExactly(
                        tuple(21, Quality.GOOD),
                        tuple(22, Quality.GOOD),
                        tuple(23, Quality.FAULT),
                        tuple(24, Quality.GOOD));
    }

    /** The oldest records are overwritten: nothing is said of the time before. */
    @Test
    void whatIsOverwrittenStaysUnknown() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).log(false);
        Instant first = from.plus(Duration.ofHours(20));
        for (Instant at = first; at.isBefore(now); at = at.plus(LoggingPeer.STEP)) {
            peer.value(at, 20);
        }
        PointHistory history = read(peer, 50_000).getFirst();
        assertThat(history.recorded()).containsExactly(new RecordedSpan(first, to));
        assertThat(history.samples()).hasSize(4 * 60);
    }

    /** Its clock was an hour slow and was set: the records before it say so. */
    @Test
    void whatWasRecordedBeforeTheClockWasSetIsPlacedByTheOldClock() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).log(false);
        Instant set = from.plus(Duration.ofHours(12));
        for (Instant at = from; at.isBefore(set); at = at.plus(LoggingPeer.STEP)) {
            peer.valueByAnotherClock(at, Duration.ofHours(-1), minute(at));
        }
        peer.clockSet(set, 3600);
        for (Instant at = set; at.isBefore(now); at = at.plus(LoggingPeer.STEP)) {
            peer.value(at, minute(at));
        }
        PointHistory history = read(peer, 50_000).getFirst();
        assertThat(history.samples()).hasSize(23 * 60).allSatisfy(sample -> assertThat(sample.value())
                .isEqualTo(minute(sample.time())));
    }

    @Test
    void aLogOfSeveralObjectsIsReadForEachOfThem() throws Exception {
        LoggingPeer peer = peer(Duration.ZERO, false).multiple();
        for (Instant at = from.minus(Duration.ofHours(1)); at.isBefore(now); at = at.plus(LoggingPeer.STEP)) {
            peer.values(at, minute(at), at.equals(from.plus(Duration.ofHours(3))) ? null : 1000.0);
        }
        List<PointHistory> histories = read(peer, 50_000);
        assertThatAllIsThere(histories.get(1));
        assertThat(histories.get(2).samples()).hasSize(24 * 60 - 1);
        assertThat(histories.get(2).recorded())
                .containsExactly(
                        new RecordedSpan(from, from.plus(Duration.ofHours(3))),
                        new RecordedSpan(from.plus(Duration.ofHours(3)).plus(LoggingPeer.STEP), to));
        assertThat(histories.get(3).problem())
                .isEqualTo(Problem.of("connector.problem.bacnet-no-log", peer.instance + "/analog-value,3"));
    }
}
