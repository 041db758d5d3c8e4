package io.plenum.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleQueueTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static Sample sample(int point, int second, Quality quality) {
        return new Sample(new PointId(point), START.plusSeconds(second), second, quality);
    }

    /** A mark that finds the queue full is not lost: the point would look alive for ever. */
    @Test
    void aMarkThatFindsItFullArrivesAfterWhatCameBefore() {
        SampleQueue queue = new SampleQueue(2);
        queue.offer(List.of(sample(1, 1, Quality.GOOD)));
        queue.offer(List.of(sample(2, 2, Quality.GOOD)));
        assertThat(queue.offer(List.of(sample(1, 3, Quality.DOWN)))).isZero();
        List<Sample> out = new ArrayList<>();
        out.addAll(queue.takeAtOnce(1));
        assertThat(out).containsExactly(sample(1, 1, Quality.GOOD));
        assertThat(queue.offer(List.of(sample(1, 4, Quality.GOOD))))
                .as("behind the mark")
                .isZero();
        out.addAll(queue.takeAtOnce(10));
        assertThat(out)
                .containsExactly(
                        sample(1, 1, Quality.GOOD),
                        sample(2, 2, Quality.GOOD),
                        sample(1, 3, Quality.DOWN),
                        sample(1, 4, Quality.GOOD));
        assertThat(queue.isEmpty()).isTrue();
    }

    /** Between the first that found no room and the latest something is missing: that time must not look known. */
    @Test
    void whatIsLostIsMarkedInHistory() {
        SampleQueue queue = new SampleQueue(1);
        queue.offer(List.of(sample(9, 0, Quality.GOOD)));
        assertThat(queue.offer(List.of(sample(1, 1, Quality.GOOD)))).isZero();
        assertThat(queue.offer(List.of(sample(1, 2, Quality.GOOD)))).isZero();
        assertThat(queue.offer(List.of(sample(1, 3, Quality.GOOD))))
                .as("the second is lost")
                .isOne();
        List<Sample> out = new ArrayList<>();
        out.addAll(queue.takeAtOnce(10));
        assertThat(out)
                .containsExactly(sample(9, 0, Quality.GOOD), sample(1, 1, Quality.STALE), sample(1, 3, Quality.GOOD));
    }

    /** Batches count by their samples, come out whole where there is room for them, and are cut where there is not. */
    @Test
    void aBatchThatDoesNotFitIsCutAndLosesNothing() {
        SampleQueue queue = new SampleQueue(4);
        assertThat(queue.offer(
                        List.of(sample(1, 1, Quality.GOOD), sample(2, 1, Quality.GOOD), sample(3, 1, Quality.GOOD))))
                .isZero();
        assertThat(queue.offer(
                        List.of(sample(1, 2, Quality.GOOD), sample(2, 2, Quality.GOOD), sample(2, 3, Quality.DOWN))))
                .isZero();
        assertThat(queue.size()).isEqualTo(5);
        List<Sample> out = new ArrayList<>();
        out.addAll(queue.takeAtOnce(2));
        assertThat(out).hasSize(2);
        assertThat(queue.offer(List.of(sample(3, 3, Quality.GOOD)))).isZero();
        out.addAll(queue.takeAtOnce(10));
        assertThat(out).extracting(Sample::point).extracting(PointId::value).containsExactly(1, 2, 3, 1, 2, 2, 3);
        assertThat(queue.isEmpty()).isTrue();
    }

    /** As the next one, in batches of any size. */
    @Test
    void theLastWordOnEachPointArrivesInOrderFromBatchesToo() {
        Random random = new Random(7);
        SampleQueue queue = new SampleQueue(20);
        Map<PointId, Sample> last = new HashMap<>();
        List<Sample> out = new ArrayList<>();
        int lost = 0;
        int second = 0;
        for (int round = 0; round < 5_000; round++) {
            List<Sample> batch = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                Sample next = sample(random.nextInt(30), second++, Quality.GOOD);
                batch.add(next);
                last.put(next.point(), next);
            }
            lost += queue.offer(batch);
            if (random.nextInt(4) == 0) {
                out.addAll(queue.takeAtOnce(1 + random.nextInt(60)));
            }
        }
        out.addAll(queue.takeAtOnce(Integer.MAX_VALUE));
        Map<PointId, Sample> seen = new HashMap<>();
        for (Sample sample : out) {
            Sample before = seen.put(sample.point(), sample);
            assertThat(before == null || before.time().isBefore(sample.time())).isTrue();
        }
        assertThat(seen).isEqualTo(last);
        assertThat(out).hasSize(second - lost);
        assertThat(lost).isPositive();
    }

    /** However full it was in between: of each point everything comes in its order, and the last word comes. */
    @Test
    void theLastWordOnEachPointArrivesInOrder() {
        Random random = new Random(5);
        SampleQueue queue = new SampleQueue(20);
        Map<PointId, Sample> last = new HashMap<>();
        List<Sample> out = new ArrayList<>();
        int lost = 0;
        for (int second = 0; second < 20_000; second++) {
            Sample next = sample(random.nextInt(30), second, Quality.GOOD);
            lost += queue.offer(List.of(next));
            last.put(next.point(), next);
            if (random.nextInt(40) == 0) {
                out.addAll(queue.takeAtOnce(1 + random.nextInt(30)));
            }
        }
        out.addAll(queue.takeAtOnce(Integer.MAX_VALUE));
        Map<PointId, Sample> seen = new HashMap<>();
        for (Sample sample : out) {
            Sample before = seen.put(sample.point(), sample);
            assertThat(before == null || before.time().isBefore(sample.time())).isTrue();
        }
        assertThat(seen).isEqualTo(last);
        assertThat(out).hasSize(20_000 - lost);
        assertThat(lost).isPositive();
    }
}
