package io.plenum.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Reports;
import io.plenum.link.wire.SamplesCodec;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.spool.KeepPolicy;
import io.plenum.spool.SpoolStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which message is sent next: by order and windows, whatever the time. */
class LinkLanesTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private BatchBuffer buffer;
    private LinkLanes lanes;

    @BeforeEach
    void make(@TempDir Path folder) {
        buffer = new BatchBuffer(new BufferSettings(folder, 10 << 20, 0, KeepPolicy.OLDEST), Clock.systemUTC());
        lanes = new LinkLanes(buffer);
    }

    @AfterEach
    void close() {
        buffer.close();
    }

    private long read(double value) {
        return read(value, true);
    }

    private long read(double value, boolean disk) {
        List<Sample> samples = List.of(new Sample(new PointId(1), NOON, value, Quality.GOOD));
        long sequence = buffer.nextSequence(SpoolStream.SAMPLES);
        var message = SamplesCodec.write(samples);
        boolean stored = disk && buffer.put(SpoolStream.SAMPLES, sequence, message.toByteArray());
        lanes.live(sequence, message, samples, stored);
        return sequence;
    }

    private List<FromGateway> sent() {
        List<FromGateway> sent = new ArrayList<>();
        FromGateway next = lanes.next();
        while (next != null) {
            sent.add(next);
            next = lanes.next();
        }
        return sent;
    }

    private Batch next() {
        return Objects.requireNonNull(lanes.next()).getBatch();
    }

    private static double value(Batch batch) {
        return batch.getSamples().getValue(0);
    }

    private void acknowledge(long... sequences) {
        Acknowledgement.Builder message = Acknowledgement.newBuilder().setEpoch(buffer.epoch());
        for (long sequence : sequences) {
            message.addSamples(sequence);
        }
        lanes.acknowledged(message.build());
    }

    @Test
    void nothingIsSentBeforeTheServerIsThere() {
        read(1);
        assertThat(lanes.next()).isNull();
        assertThat(buffer.status().batches()).isEqualTo(1);
    }

    @Test
    void presentValuesComeFirstThenLiveOnesWhileTheBacklogDrainsBeside() {
        read(1);
        read(2);
        lanes.attach(() -> false);
        FromGateway first = Objects.requireNonNull(lanes.next());
        assertThat(first.getCurrent().getValueList()).containsExactly(2.0);
        Batch old = next();
        assertThat(old.getBacklog()).isTrue();
        assertThat(value(old)).isEqualTo(1);
        read(3);
        Batch live = next();
        assertThat(live.getBacklog()).isFalse();
        assertThat(value(live)).isEqualTo(3);
        assertThat(value(next())).isEqualTo(2);
    }

    /** However much waits, what has just been read is the next message. */
    @Test
    void aBacklogNeverDelaysALiveValue() {
        for (int i = 0; i < 500; i++) {
            read(i);
        }
        lanes.attach(() -> false);
        assertThat(sent()).hasSize(1 + LinkLanes.BACKLOG_WINDOW);
        for (int i = 0; i < 100; i++) {
            read(1_000 + i);
            Batch live = next();
            assertThat(live.getBacklog()).isFalse();
            assertThat(value(live)).isEqualTo(1_000 + i);
        }
    }

    /** The backlog has a window of its own, and goes on as it is acknowledged. */
    @Test
    void theBacklogGoesOnAsItIsAcknowledged() {
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sequences.add(read(i));
        }
        lanes.attach(() -> false);
        assertThat(sent()).hasSize(1 + LinkLanes.BACKLOG_WINDOW);
        acknowledge(sequences.get(0), sequences.get(1));
        assertThat(sent()).hasSize(2);
        assertThat(buffer.status().batches()).isEqualTo(48);
    }

    /** The failure: the server takes live values too slowly. None is lost, none is sent twice, and what is shown is the youngest. */
    @Test
    void aSlowServerGetsTheRestFromTheDiskAndThePresentValueAtOnce() {
        lanes.attach(() -> false);
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < LinkLanes.LIVE_WINDOW + 100; i++) {
            sequences.add(read(i));
        }
        List<FromGateway> sent = sent();
        assertThat(sent.stream().filter(FromGateway::hasBatch).filter(m -> !m.getBatch()
                        .getBacklog()))
                .hasSize(LinkLanes.LIVE_WINDOW);
        assertThat(sent.stream()
                        .filter(FromGateway::hasCurrent)
                        .toList()
                        .getLast()
                        .getCurrent()
                        .getValueList())
                .containsExactly(LinkLanes.LIVE_WINDOW + 99.0);
        List<Long> all = new ArrayList<>(batches(sent));
        while (!sent.isEmpty()) {
            acknowledge(batches(sent).stream().mapToLong(Long::longValue).toArray());
            sent = sent();
            all.addAll(batches(sent));
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(sequences);
        assertThat(buffer.status().batches()).isZero();
        read(9_999);
        assertThat(next().getBacklog()).isFalse();
    }

    private static List<Long> batches(List<FromGateway> sent) {
        return sent.stream()
                .filter(FromGateway::hasBatch)
                .map(message -> message.getBatch().getSequence())
                .toList();
    }

    /** A present value that waits must never be sent behind a younger live one of its point: the plan would go back in time. */
    @Test
    void aPresentValueIsNeverSentBehindAYoungerOne() {
        lanes.attach(() -> false);
        lanes.current(List.of(new Sample(new PointId(1), NOON, 5, Quality.GOOD)));
        read(6);
        assertThat(sent()).singleElement().matches(message -> value(message.getBatch()) == 6);
        read(7);
        lanes.current(List.of(new Sample(new PointId(1), NOON, 8, Quality.GOOD)));
        List<FromGateway> sent = sent();
        assertThat(sent.get(0).hasBatch()).isTrue();
        assertThat(sent.get(1).getCurrent().getValue(0)).isEqualTo(8);
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAfterAReconnect() {
        lanes.attach(() -> false);
        long first = read(1);
        long second = read(2);
        sent();
        acknowledge(first);
        lanes.detach();
        lanes.attach(() -> false);
        assertThat(batches(sent())).containsExactly(second);
    }

    /** What was never sent cannot be acknowledged, nor what belongs to another life of the buffer. */
    @Test
    void wrongAcknowledgementsDeleteNothing() {
        read(1);
        lanes.attach(() -> false);
        acknowledge(1, 2, 3);
        lanes.acknowledged(Acknowledgement.newBuilder()
                .setEpoch("another")
                .addSamples(1)
                .addReports(1)
                .build());
        assertThat(buffer.status().batches()).isEqualTo(1);
    }

    /** A disk that is full must not keep values from a server that is there; what is lost then is counted. */
    @Test
    void whatTheDiskDoesNotTakeIsSentAllTheSameAndCountedWhereItIsLost() {
        lanes.attach(() -> false);
        read(1, false);
        assertThat(sent()).hasSize(1);
        lanes.detach();
        assertThat(buffer.status().dropped()).isEqualTo(1);
    }

    @Test
    void reportsAreSentInTheirOrder() {
        for (int i = 0; i < 40; i++) {
            long sequence = buffer.nextSequence(SpoolStream.REPORTS);
            buffer.put(
                    SpoolStream.REPORTS, sequence, Reports.getDefaultInstance().toByteArray());
        }
        lanes.attach(() -> false);
        List<Long> sent = new ArrayList<>(batches(sent()));
        assertThat(sent).hasSize(LinkLanes.REPORT_WINDOW).isSorted();
        lanes.acknowledged(Acknowledgement.newBuilder()
                .setEpoch(buffer.epoch())
                .addAllReports(sent)
                .build());
        List<Long> more = batches(sent());
        assertThat(more).isSorted();
        assertThat(more.getFirst()).isGreaterThan(sent.getLast());
    }

    /** The failure: a batch on the disk is damaged. It is left out and counted, and holds up none of the others. */
    @Test
    void aDamagedBatchIsLeftOut() {
        buffer.put(SpoolStream.SAMPLES, buffer.nextSequence(SpoolStream.SAMPLES), new byte[] {-1, -1, -1});
        read(2);
        lanes.attach(() -> false);
        assertThat(batches(sent())).hasSize(1);
        assertThat(buffer.status().dropped()).isEqualTo(1);
        assertThat(buffer.status().batches()).isEqualTo(1);
    }

    /** Waking another thread for each batch makes a value wait for the scheduler of a busy machine once more. */
    @Test
    void whatIsLiveGoesOutByTheThreadThatBringsIt() {
        List<FromGateway> out = new ArrayList<>();
        Direct direct = new Direct(out);
        lanes.attach(direct);
        sent();
        long seen = lanes.signal().count();
        read(21);
        assertThat(out).hasSize(1);
        assertThat(value(out.getFirst().getBatch())).isEqualTo(21);
        assertThat(lanes.signal().count()).isEqualTo(seen);
        assertThat(lanes.next()).isNull();
    }

    /** While somebody else is sending it waits in its order, and whoever waits looks again. */
    @Test
    void whatCannotBeSentAtOnceWakesTheSender() {
        lanes.attach(() -> false);
        long seen = lanes.signal().count();
        read(21);
        assertThat(lanes.signal().count()).isGreaterThan(seen);
        assertThat(value(next())).isEqualTo(21);
    }

    /** Put into a stream that is over it would be neither sent nor backlog. */
    @Test
    void aStreamThatIsOverGetsNothingOfTheNextOne() {
        List<FromGateway> out = new ArrayList<>();
        Direct over = new Direct(out);
        lanes.attach(over);
        lanes.detach();
        lanes.attach(() -> false);
        read(21);
        over.send();
        assertThat(out).isEmpty();
        assertThat(value(next())).isEqualTo(21);
    }

    /** Else it would be sent when the wait is over, and not when it came. */
    @Test
    @Timeout(20)
    void whatCameBetweenLookingAndWaitingIsNotWaitedFor() throws Exception {
        lanes.attach(() -> false);
        long seen = lanes.signal().count();
        assertThat(lanes.next()).isNull();
        read(21);
        lanes.signal().await(seen, 60_000);
        assertThat(value(next())).isEqualTo(21);
    }

    /** Sends all that is live. */
    private final class Direct implements DirectSender {

        private final List<FromGateway> out;

        Direct(List<FromGateway> out) {
            this.out = out;
        }

        @Override
        public boolean send() {
            FromGateway message = lanes.nextLive(this);
            while (message != null) {
                out.add(message);
                message = lanes.nextLive(this);
            }
            return true;
        }
    }
}
