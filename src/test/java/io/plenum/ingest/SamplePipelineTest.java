package io.plenum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamplePipelineTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Sample> stored = new CopyOnWriteArrayList<>();

    private static Sample sample(int second, double value, Quality quality) {
        return new Sample(new PointId(1), START.plusSeconds(second), value, quality);
    }

    /** A twin that fails at every sample. */
    private static final class FailingTwin implements CurrentValues {

        @Override
        public @Nullable CurrentValue of(PointId point) {
            return null;
        }

        @Override
        public void update(Sample sample) {
            throw new IllegalStateException("intended");
        }
    }

    /** History must tell "nothing changed" from "nothing was heard", at little cost. */
    @Test
    void keepsEveryChangeAndARepetitionOnlyEveryFiveMinutes() {
        KeptSamples kept = new KeptSamples();
        assertThat(kept.worthKeeping(sample(0, 1, Quality.GOOD))).isTrue();
        assertThat(kept.worthKeeping(sample(1, 1, Quality.GOOD))).isFalse();
        assertThat(kept.worthKeeping(sample(2, 1, Quality.STALE))).isTrue();
        assertThat(kept.worthKeeping(sample(3, 2, Quality.STALE))).isTrue();
        assertThat(kept.worthKeeping(sample(302, 2, Quality.STALE))).isFalse();
        assertThat(kept.worthKeeping(sample(303, 2, Quality.STALE))).isTrue();
    }

    /** A protocol thread never waits: with nobody draining, what does not fit is dropped and the count says so. */
    @Test
    void dropsWhatDoesNotFitAndCountsIt() {
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), stored::addAll, List.of(), meters);
        for (int i = 0; i < 100_010; i++) {
            pipeline.accept(sample(i, i, Quality.GOOD));
        }
        assertThat(meters.counter("plenum.ingest.dropped").count()).isEqualTo(10);
    }

    /** The way in must outlive a mistake of whoever follows the values. */
    @Test
    void aFailingTwinDoesNotStopHistory() {
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), stored::addAll, List.of(), meters);
        pipeline.start();
        pipeline.accept(sample(0, 1, Quality.GOOD));
        pipeline.accept(sample(1, 2, Quality.GOOD));
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
        SamplePipeline pipeline = new SamplePipeline(
                new FailingTwin(), stored::addAll, List.of(failing, followed::addAll, failing), meters);
        pipeline.start();
        pipeline.accept(sample(0, 1, Quality.GOOD));
        pipeline.accept(sample(1, 2, Quality.GOOD));
        pipeline.stop();
        assertThat(followed).hasSize(2);
        assertThat(stored).hasSize(2);
        assertThat(meters.get("plenum.follower.failures")
                        .tag("follower", "CurrentValues")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    /** What one follower does to the list must not be what the next one sees, nor what is stored. */
    @Test
    void aFollowerCannotTakeSamplesFromTheOthers() {
        SampleFollower greedy = List::clear;
        SamplePipeline pipeline = new SamplePipeline(new FailingTwin(), stored::addAll, List.of(greedy), meters);
        pipeline.start();
        pipeline.accept(sample(0, 1, Quality.GOOD));
        pipeline.stop();
        assertThat(stored).hasSize(1);
    }
}
