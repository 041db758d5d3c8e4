package io.plenum.mqtt;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentIntake;
import io.plenum.link.present.PresentRequest;
import io.plenum.mqtt.broker.Brokers;
import io.plenum.mqtt.sparkplug.StoredSamples;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Devices at a broker cannot be asked: whoever wants to know has to listen. This listens to what people look at, in a session of its own, from
 * their first question until a while after their last, and answers with what was heard last.
 */
final class PresentListener {

    /** Who looks at values asks again within seconds. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_POINTS = 2_000;
    /** What the broker has kept comes at once, and births that were asked for soon after. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final long PAUSE = 10_000_000;

    private final MqttSettings settings;
    private final Brokers brokers;
    private final Clock clock;
    private final PresentIntake intake;
    private final ReentrantLock one = new ReentrantLock(true);
    private final Map<Point, Listened> listened = new LinkedHashMap<>();
    private int ids;
    private volatile @Nullable OpenBroker session;
    private volatile boolean closed;

    /** @param point with an id that is of this listener alone */
    private record Listened(Point point, Instant asked) {}

    PresentListener(MqttSettings settings, Brokers brokers, Tuning tuning) {
        this.settings = settings;
        this.brokers = brokers;
        clock = brokers.clock();
        intake = new PresentIntake(tuning, clock);
    }

    /** @throws ConnectorException where the broker refuses the session */
    PresentAnswer read(PresentRequest request) throws ConnectorException {
        long end = System.nanoTime() + Math.min(request.patience().toNanos(), LONGEST_WAIT.toNanos());
        one.lock();
        try {
            List<Point> own = new ArrayList<>();
            boolean fresh = false;
            for (Point point : request.points()) {
                Point nameless = with(point, new PointId(0));
                Listened before = listened.remove(nameless);
                fresh |= before == null;
                Point now = before == null ? with(point, new PointId(--ids)) : before.point();
                listened.put(nameless, new Listened(now, clock.instant()));
                own.add(now);
            }
            listen(fresh);
            while (fresh && System.nanoTime() < end && intake.samples(own).size() < own.size() && !interrupted()) {
                LockSupport.parkNanos(PAUSE);
            }
            return answer(request.points(), own);
        } finally {
            one.unlock();
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private static Point with(Point point, PointId id) {
        PointSource source = point.source();
        return new Point(id, "", "", "", point.kind(), point.unit(), point.stateTexts(), false, source);
    }

    private void listen(boolean fresh) throws ConnectorException {
        Instant longAgo = clock.instant().minus(KEPT);
        boolean gone = listened.values().removeIf(one -> one.asked().isBefore(longAgo));
        while (listened.size() > MOST_POINTS) {
            listened.remove(listened.keySet().iterator().next());
            gone = true;
        }
        if (fresh || gone) {
            intake.follow(listened.values().stream().map(Listened::point).toList());
        }
        OpenBroker open = session;
        try {
            if (open == null) {
                begin();
            } else if (fresh || gone) {
                open.takeUp();
            } else {
                open.check();
            }
        } catch (ConnectorException lost) {
            end();
            throw lost;
        }
    }

    private void begin() throws ConnectorException {
        LongAdder uncounted = new LongAdder();
        var open = new OpenBroker(settings, intake, brokers, new StoredSamples(uncounted), uncounted);
        session = open;
        open.start();
        if (closed) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
    }

    private PresentAnswer answer(List<Point> asked, List<Point> own) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            PointId id = asked.get(i).id();
            intake.samples(List.of(own.get(i)))
                    .forEach(heard ->
                            samples.add(new Sample(id, heard.time(), heard.value(), heard.quality(), heard.reason())));
        }
        return new PresentAnswer(
                samples,
                samples.size() < asked.size()
                        ? List.of(Problem.of("connector.problem.present-unheard", asked.size() - samples.size()))
                        : List.of());
    }

    /** Every few seconds: who does not look any more has nothing listened to. */
    void check() {
        if (session == null || !one.tryLock()) {
            return;
        }
        try {
            Instant longAgo = clock.instant().minus(KEPT);
            if (listened.values().stream().allMatch(one -> one.asked().isBefore(longAgo))) {
                end();
            }
        } finally {
            one.unlock();
        }
    }

    private void end() {
        OpenBroker open = session;
        session = null;
        listened.clear();
        intake.follow(List.of());
        if (open != null) {
            open.close();
        }
    }

    void close() {
        closed = true;
        OpenBroker open = session;
        if (open != null) {
            open.close();
        }
    }
}
