package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.bacnet.trendlog.TrendLogReader;
import io.plenum.link.Problem;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.Point;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads present values of objects once, whether they are points or not: all devices at a time, each through its gate and in portions that it
 * has proved to bear. A device that is silent costs no other anything, and is left alone for a while.
 */
final class PresentObjects {

    /** How long a device without points is taken for the one that was found. */
    private static final Duration KNOWN = Duration.ofMinutes(5);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(20);
    private static final int MOST_KNOWN = 5_000;

    private final DeviceGate gate;
    private final DeviceFinder finder;
    private final Map<Integer, DeviceWorker> workers;
    private final int batch;
    private final Clock clock;
    private final Map<Integer, KnownDevice> known = new ConcurrentHashMap<>();
    /** Devices that are being asked: a slow one is not asked again meanwhile. */
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();

    /** @param remote null for one that was silent */
    private record KnownDevice(@Nullable RemoteDevice remote, Instant until) {}

    /** What has come so far. */
    private record Answers(Queue<Sample> samples, Queue<Problem> problems) {}

    PresentObjects(DeviceGate gate, DeviceFinder finder, Map<Integer, DeviceWorker> workers, int batch, Clock clock) {
        this.gate = gate;
        this.finder = finder;
        this.workers = workers;
        this.batch = batch;
        this.clock = clock;
    }

    PresentAnswer read(PresentRequest request) {
        long end = request.end();
        var answers = new Answers(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        List<Thread> asking = new ArrayList<>();
        TrendLogReader.byDevice(request.points()).forEach((device, points) -> {
            if (asked.add(device)) {
                asking.add(Thread.ofVirtual()
                        .name("bacnet-present-" + device)
                        .start(() -> ask(device, points, end, answers)));
            } else {
                answers.problems().add(Problem.of("connector.problem.present-late"));
            }
        });
        try {
            for (Thread thread : asking) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    answers.problems().add(Problem.of("connector.problem.present-late"));
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return new PresentAnswer(
                List.copyOf(answers.samples()),
                answers.problems().stream().distinct().toList());
    }

    private void ask(int device, List<Point> points, long end, Answers answers) {
        try {
            RemoteDevice remote = device(device);
            if (remote == null) {
                answers.problems().add(Problem.of("connector.problem.present-silent", String.valueOf(device)));
            } else {
                read(remote, points, end, answers);
            }
        } catch (BACnetException | RuntimeException e) {
            remember(device, new KnownDevice(null, clock.instant().plus(LEFT_ALONE)));
            answers.problems().add(DeviceLossReason.problem(device, e));
        } finally {
            asked.remove(device);
        }
    }

    /** Null where it was silent just now. One with points is as its worker knows it. */
    private @Nullable RemoteDevice device(int device) throws BACnetException {
        DeviceWorker worker = workers.get(device);
        if (worker != null) {
            return worker.remote();
        }
        KnownDevice before = known.get(device);
        if (before != null && before.until().isAfter(clock.instant())) {
            return before.remote();
        }
        RemoteDevice found = finder.find(device);
        remember(device, new KnownDevice(found, clock.instant().plus(KNOWN)));
        return found;
    }

    private void remember(int device, KnownDevice what) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(device, what);
    }

    private void read(RemoteDevice remote, List<Point> points, long end, Answers answers) throws BACnetException {
        Map<ObjectIdentifier, List<Point>> wanted = new LinkedHashMap<>();
        for (Point point : points) {
            ObjectIdentifier object =
                    Objects.requireNonNull(BacnetAddress.of(point)).object();
            wanted.computeIfAbsent(object, any -> new ArrayList<>()).add(point);
        }
        var reader = new DeviceReader(gate, remote, DeviceLimits.of(remote, batch));
        List<ObjectIdentifier> objects = List.copyOf(wanted.keySet());
        int from = 0;
        while (from < objects.size() && System.nanoTime() < end) {
            int to = Math.min(objects.size(), from + reader.atOnce());
            Map<ObjectIdentifier, ObjectReading> some = reader.read(objects.subList(from, to));
            Instant now = clock.instant();
            some.forEach((object, reading) -> wanted.getOrDefault(object, List.of())
                    .forEach(point -> answers.samples().add(reading.toSample(point, now))));
            from = to;
        }
    }
}
