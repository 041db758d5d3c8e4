package io.plenum.mqtt.sparkplug;

import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Values that edge nodes have kept while nobody listened and have sent later ({@code is_historical}, Sparkplug 3.0, 6.4.6). They are no live
 * values: history asks for them when it repairs the gap that they fill. Bounded; the oldest give way, and are counted.
 */
public final class StoredSamples {

    private static final int MOST = 100_000;
    private static final int MOST_OF_POINT = 10_000;

    private final Map<PointId, Deque<Sample>> points = new HashMap<>();
    private final LongAdder dropped;
    private int count;

    /** @param dropped counts what found no room */
    public StoredSamples(LongAdder dropped) {
        this.dropped = dropped;
    }

    synchronized void addAll(List<Sample> samples) {
        for (Sample sample : samples) {
            Deque<Sample> own = points.computeIfAbsent(sample.point(), point -> new ArrayDeque<>());
            if (own.size() >= MOST_OF_POINT || (count >= MOST && !own.isEmpty())) {
                own.removeFirst();
                count--;
                dropped.increment();
            }
            if (count < MOST) {
                own.addLast(sample);
                count++;
            } else {
                dropped.increment();
            }
        }
    }

    /** What is kept of these points. */
    public synchronized List<PointHistory> read(HistoryRequest request) {
        List<PointHistory> answers = new ArrayList<>();
        int room = request.most();
        for (var point : request.points()) {
            PointHistory answer = of(point.id(), request, room);
            room -= answer.samples().size();
            answers.add(answer);
        }
        return answers;
    }

    private PointHistory of(PointId point, HistoryRequest request, int room) {
        List<Sample> all = points.getOrDefault(point, new ArrayDeque<>()).stream()
                .filter(sample ->
                        !sample.time().isBefore(request.from()) && sample.time().isBefore(request.to()))
                .sorted(Comparator.comparing(Sample::time))
                .toList();
        List<Sample> some = all.size() > room ? all.subList(0, room) : all;
        Instant until = some.size() < all.size() ? all.get(some.size()).time() : request.to();
        RecordedSpan span = span(some);
        return new PointHistory(point, some, span == null ? List.of() : List.of(span), until, null);
    }

    /** From the first to the last: beyond them nobody says that the node was recording. The end lies behind the last. */
    private static @Nullable RecordedSpan span(List<Sample> samples) {
        return samples.isEmpty()
                ? null
                : new RecordedSpan(
                        samples.getFirst().time(), samples.getLast().time().plusMillis(1));
    }
}
