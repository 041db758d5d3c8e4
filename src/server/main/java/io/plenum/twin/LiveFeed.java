package io.plenum.twin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.broadcast.FollowerGuard;
import io.plenum.point.Point;
import io.plenum.point.PointsChanged;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The feeds of all floors, so many at the same time and no more. A floor that nobody looks at costs nothing. */
@Component
public class LiveFeed implements SmartLifecycle {

    private final Map<Followed, FloorFeed> floors = new ConcurrentHashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private final CurrentValues values;
    private final LiveSettings settings;
    private final FollowerGuard guard;
    private final Counter slow;
    private final Counter refused;
    private final Clock clock;
    private int all;
    private volatile boolean running;

    LiveFeed(CurrentValues values, LiveSettings settings, MeterRegistry meters, Clock clock) {
        this.values = values;
        this.settings = settings;
        this.clock = clock;
        guard = new FollowerGuard(meters);
        slow = Counter.builder("plenum.live.slow")
                .description("Viewers let go because they did not read")
                .register(meters);
        refused = Counter.builder("plenum.live.refused")
                .description("Feeds refused because there were too many")
                .register(meters);
        Gauge.builder("plenum.live.open", this, LiveFeed::open)
                .description("Feeds that are open")
                .register(meters);
    }

    /** Whoever may see the same of a floor shares its feed. */
    private record Followed(String floor, List<Point> points) {}

    /** A viewer on its floor, until it is closed. */
    public final class Seat implements AutoCloseable {

        private final String holder;
        private final Followed floor;
        private final FloorFeed feed;
        private final Viewer viewer;

        private Seat(String holder, Followed floor, FloorFeed feed, Viewer viewer) {
            this.holder = holder;
            this.floor = floor;
            this.feed = feed;
            this.viewer = viewer;
        }

        /** Tells the viewer to load the floor anew: its points were those of an older model already when it came. */
        public void outdated() {
            feed.reset(viewer, clock.instant());
        }

        @Override
        public void close() {
            feed.leave(viewer);
            floors.computeIfPresent(floor, (key, present) -> present == feed && feed.closeIfIdle() ? null : present);
            release(holder);
        }
    }

    /**
     * Lets a viewer follow a floor; its first message is a snapshot.
     *
     * @param holder whose it is: an account, a token, a link of a kiosk
     * @param points those of the floor that the viewer may see, in the order of the feed's indexes
     * @throws RequestProblem where the holder has too many open (429), or all together have (503)
     */
    public Seat join(String holder, String floor, List<Point> points, Viewer viewer) {
        take(holder);
        Followed followed = new Followed(floor, points);
        while (true) {
            FloorFeed feed = floors.computeIfAbsent(followed, key -> new FloorFeed(points, values, slow::increment));
            // One that was ended in between leaves its place to a new one.
            if (feed.join(viewer, clock.instant())) {
                return new Seat(holder, followed, feed, viewer);
            }
            floors.remove(followed, feed);
        }
    }

    private void take(String holder) {
        synchronized (held) {
            int own = held.getOrDefault(holder, 0);
            if (own >= settings.perHolder()) {
                refused.increment();
                throw RequestProblem.tooMany("twin.rest.live.too-many", settings.perHolder());
            }
            if (all >= settings.total()) {
                refused.increment();
                throw RequestProblem.unavailable("twin.rest.live.full", settings.total());
            }
            held.put(holder, own + 1);
            all++;
        }
    }

    private void release(String holder) {
        synchronized (held) {
            held.computeIfPresent(holder, (key, own) -> own > 1 ? own - 1 : null);
            all--;
        }
    }

    /** How many feeds are open. */
    int open() {
        synchronized (held) {
            return all;
        }
    }

    @Scheduled(fixedDelay = 250)
    void tick() {
        each(feed -> feed.tick(clock.instant()));
    }

    @Scheduled(fixedDelay = 5000)
    void heartbeat() {
        each(feed -> feed.heartbeat(clock.instant()));
    }

    /** A floor that cannot be told stops no other. */
    private void each(Consumer<FloorFeed> word) {
        guard.each(floors.values().stream().filter(feed -> !feed.idle()).toList(), word);
    }

    @EventListener(PointsChanged.class)
    void forget() {
        Instant now = clock.instant();
        floors.keySet().forEach(floor -> {
            FloorFeed gone = floors.remove(floor);
            if (gone != null) {
                gone.reset(now);
            }
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the first phase of a shutdown: open feeds would otherwise hold up the web server's. */
    @Override
    public void stop() {
        running = false;
        forget();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
