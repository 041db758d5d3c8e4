package io.plenum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.spool.ChangeFilter;
import io.plenum.trend.write.TrendSink;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamplePipelineTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Sample> stored = new CopyOnWriteArrayList<>();
    private final List<Runnable> receipts = new CopyOnWriteArrayList<>();
    private final TrendSink sink = new TrendSink() {
        @Override
        public void accept(List<Sample> samples) {
            stored.addAll(samples);
        }

        @Override
        public void accept(List<Sample> samples, Runnable receipt) {
            stored.addAll(samples);
            receipts.add(receipt);
        }
    };

    private static Sample sample(int second, double value, Quality quality) {
        return new Sample(new PointId(1), START.plusSeconds(second), value, quality);
    }

    /** A twin that fails whatever it gets. */
    private static final class FailingTwin implements CurrentValues {

        @Override
        public @Nullable CurrentValue of(PointId point) {
            return null;
        }

        @Override
        public void update(List<Sample> samples) {
            throw new IllegalStateException("intended");
        }
    }

    /** That nothing changed is known from the life of devices; a value a day bounds how far back readers must look. */
    @Test
    void keepsEveryChangeAndARepetitionOnlyOnceADay() {
        ChangeFilter changes = new ChangeFilter();
        assertThat(changes.keep(sample(0, 1, Quality.GOOD))).isNotNull();
        assertThat(changes.keep(sample(1, 1, Quality.GOOD))).isNull();
        assertThat(changes.keep(sample(2, 1, Quality.STALE))).isNotNull();
        assertThat(changes.keep(sample(3, 2, Quality.STALE))).isNotNull();
        assertThat(changes.keep(sample(86_402, 2, Quality.STALE))).isNull();
        assertThat(changes.keep(sample(86_403, 2, Quality.STALE))).isNotNull();
    }

    /** A fault without a number would else leave the last good value in history, and that would hold for as long as the device lives. */
    @Test
    void aFaultWithoutANumberEndsTheValueBefore() {
        ChangeFilter changes = new ChangeFilter();
        assertThat(changes.keep(sample(0, Double.NaN, Quality.FAULT))).isNull();
        changes.keep(sample(1, 7, Quality.GOOD));
        assertThat(changes.keep(sample(2, Double.NaN, Quality.FAULT))).isEqualTo(sample(2, 7, Quality.FAULT));
        assertThat(changes.keep(sample(3, Double.NaN, Quality.FAULT))).isNull();
        assertThat(changes.keep(sample(4, 7, Quality.GOOD))).isNotNull();
        assertThat(changes.keep(sample(5, Double.NaN, Quality.GOOD))).isEqualTo(sample(5, 7, Quality.FAULT));
    }

    /** A protocol thread never waits: with nobody draining, what does not fit is dropped and the count says so; the last word stays. */
    @Test
    void inAFloodTheLatestOfEachPointArrives() {
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(), meters);
        for (int i = 0; i < 100_010; i++) {
            pipeline.accept(List.of(sample(i, i, Quality.GOOD)));
        }
        pipeline.accept(List.of(sample(100_010, 5, Quality.DOWN)));
        assertThat(meters.counter("plenum.ingest.dropped").count()).isEqualTo(9);
        pipeline.start();
        pipeline.stop();
        assertThat(stored).hasSize(100_002);
        assertThat(stored.getLast()).isEqualTo(sample(100_010, 5, Quality.DOWN));
    }

    /** An answer of a device stays one list all the way: whoever follows evaluates it at once instead of sample by sample. */
    @Test
    void whatCameTogetherStaysTogether() {
        List<List<Sample>> followed = new CopyOnWriteArrayList<>();
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(followed::add), meters);
        List<Sample> answer = IntStream.range(0, 500)
                .mapToObj(i -> sample(i, i, Quality.GOOD))
                .toList();
        pipeline.accept(answer);
        pipeline.start();
        pipeline.stop();
        assertThat(followed).containsExactly(answer);
        assertThat(meters.counter("plenum.ingest.received").count()).isEqualTo(500);
    }

    /** The way in must outlive a mistake of whoever follows the values. */
    @Test
    void aFailingTwinDoesNotStopHistory() {
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(), meters);
        pipeline.start();
        pipeline.accept(List.of(sample(0, 1, Quality.GOOD)));
        pipeline.accept(List.of(sample(1, 2, Quality.GOOD)));
        pipeline.stop();
        assertThat(stored).hasSize(2);
    }

    /** Alarms, rules and whoever comes later: each has its samples whatever the one before it makes of them. */
    @Test
    void aFailingFollowerCostsTheOthersNothing() {
        List<Sample> followed = new CopyOnWriteArrayList<>();
        SampleFollower failing = samples -> {
            throw new IllegalStateException("intended");
        };
        SamplePipeline pipeline =
                new SamplePipeline(new FailingTwin(), sink, List.of(failing, followed::addAll, failing), meters);
        pipeline.start();
        pipeline.accept(List.of(sample(0, 1, Quality.GOOD), sample(1, 2, Quality.GOOD)));
        pipeline.stop();
        assertThat(followed).hasSize(2);
        assertThat(stored).hasSize(2);
        assertThat(meters.get("plenum.follower.failures")
                        .tag("follower", "CurrentValues")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** What one follower does to the list must not be what the next one sees, nor what is stored. */
    @Test
    void aFollowerCannotTakeSamplesFromTheOthers() {
        SampleFollower greedy = List::clear;
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(greedy), meters);
        pipeline.start();
        pipeline.accept(List.of(sample(0, 1, Quality.GOOD)));
        pipeline.stop();
        assertThat(stored).hasSize(1);
    }

    /** A gateway has judged already what is worth keeping; what it repeats after a restart of its own is kept too. */
    @Test
    void whatComesFromAGatewayIsNotFiltered() {
        List<Sample> followed = new CopyOnWriteArrayList<>();
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(followed::addAll), meters);
        pipeline.start();
        pipeline.live(List.of(sample(0, 1, Quality.GOOD)), () -> {});
        pipeline.live(List.of(sample(1, 1, Quality.GOOD)), () -> {});
        pipeline.stop();
        assertThat(stored).hasSize(2).isEqualTo(followed);
    }

    /** The twin knows younger values than those that waited; and those that are no news history has already. */
    @Test
    void backlogIsForHistoryAloneAndPresentValuesAreForTheTwinAlone() {
        List<Sample> followed = new CopyOnWriteArrayList<>();
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(followed::addAll), meters);
        pipeline.start();
        pipeline.backlog(List.of(sample(0, 1, Quality.GOOD)), () -> {});
        pipeline.current(List.of(sample(5, 2, Quality.GOOD)));
        pipeline.stop();
        assertThat(stored).containsExactly(sample(0, 1, Quality.GOOD));
        assertThat(followed).containsExactly(sample(5, 2, Quality.GOOD));
        assertThat(receipts).hasSize(1);
    }

    /** What a gateway keeps until it is stored is never dropped: it waits, however many there are, and stays in its order. */
    @Test
    void noneOfWhatAGatewaySendsIsDropped() {
        List<Sample> followed = new CopyOnWriteArrayList<>();
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(followed::addAll), meters);
        for (int i = 0; i < 300_000; i += 1000) {
            int from = i;
            pipeline.live(
                    IntStream.range(from, from + 1000)
                            .mapToObj(second -> sample(second, second, Quality.GOOD))
                            .toList(),
                    () -> {});
        }
        assertThat(meters.get("plenum.ingest.queue").gauge().value()).isEqualTo(300_000);
        pipeline.start();
        pipeline.stop();
        assertThat(stored).hasSize(300_000).isEqualTo(followed).isSortedAccordingTo(Comparator.comparing(Sample::time));
        assertThat(meters.counter("plenum.ingest.dropped").count()).isZero();
        assertThat(meters.get("plenum.ingest.queue").gauge().value()).isZero();
    }

    /** A follower that fails at a batch must not keep the gateway from hearing that it is stored. */
    @Test
    void aFailingFollowerCostsNoReceipt() {
        SampleFollower failing = samples -> {
            throw new IllegalStateException("intended");
        };
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), sink, List.of(failing), meters);
        pipeline.start();
        pipeline.live(List.of(sample(0, 1, Quality.GOOD)), () -> {});
        pipeline.stop();
        assertThat(receipts).hasSize(1);
    }
}
